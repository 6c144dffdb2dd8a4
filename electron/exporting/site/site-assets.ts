import { createHash } from 'node:crypto'
import { isMediaName } from '../../../shared/article/ids'
import type { MediaName } from '../../../shared/article/record'
import { AppError } from '../../../shared/ipc/errors'
import { t } from '../../../shared/messages/translate'
import type { Theme } from '../../../shared/portal/theme/theme'
import type { Library } from '../../library/api'
import { asciiScript } from './encode'

/** What the pages of a site load beside their HTML, by its path; names follow from the bytes, so that caches never lie. */
export interface SiteAssets {
  readonly stylesheet: string
  readonly searchScript: string
  /** @throws AppError 'not-found', 'waiting' or 'damaged' */
  readonly read: (path: string) => Promise<Uint8Array>
  /** Whether it can be read, as far as that is seen without reading it. */
  readonly isThere: (path: string) => Promise<boolean>
}

const named = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex').slice(0, 16)

const STRING = /"(?:\\[^]|[^"\\\n])*"|'(?:\\[^]|[^'\\\n])*'/.source
const COMMENTS = /(?:\/\*[^]*?(?:\*\/|$))+/.source
const STRINGS = new RegExp(`(${STRING})`)
const STRINGS_AND_COMMENTS = new RegExp(`${STRING}|(${COMMENTS})`, 'g')

const withoutComments = (css: string): string =>
  css.replace(STRINGS_AND_COMMENTS, (whole: string, comments: string | undefined, at: number) => {
    if (comments === undefined) return whole
    // What comments part doesn't become one word, number or function.
    return /[^\s{};,]{2}/.test(`${css[at - 1] ?? ''}${css[at + comments.length] ?? ''}`) ? '/**/' : ''
  })

const withoutIndents = (css: string): string =>
  css
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;}/g, '}')

/** Comments and indents are for whoever works on the theme; readers needn't load them. Strings are what readers see. */
const smallCss = (css: string): string =>
  withoutComments(css)
    .split(STRINGS)
    .map((part, at) => (at % 2 === 1 ? part : withoutIndents(part)))
    .join('')
    .trim()

export function siteAssets(library: Library, theme: Theme): SiteAssets {
  // A page of another charset would read it in its own.
  const css = `@charset "utf-8";${smallCss(theme.css)}`
  const stylesheet = `assets/site-${named(css)}.css`
  const script = asciiScript(theme.searchScript)
  const searchScript = `assets/search-${named(script)}.js`
  const own = new Map([
    [stylesheet, css],
    [searchScript, script],
  ])
  const mediumAt = (path: string): MediaName => {
    const name = path.slice('assets/'.length)
    if (path.startsWith('assets/') && isMediaName(name)) return name
    throw new AppError('not-found', t('exporting.assetUnknown', { path }))
  }
  return {
    stylesheet,
    searchScript,
    read: async (path) => {
      const text = own.get(path)
      return text === undefined ? library.media.read(mediumAt(path)) : Buffer.from(text, 'utf8')
    },
    isThere: async (path) => own.has(path) || library.media.isThere(mediumAt(path)),
  }
}
