import { createHash } from 'node:crypto'
import { isMediaName } from '../../../shared/article/ids'
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
}

const named = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex').slice(0, 16)

/** Comments and indents are for whoever works on the theme; readers needn't load them. */
const smallCss = (css: string): string =>
  css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;}/g, '}')
    .trim()

export function siteAssets(library: Library, theme: Theme): SiteAssets {
  // A page of another charset would read it in its own.
  const css = `@charset "utf-8";${smallCss(theme.css)}`
  const stylesheet = `assets/site-${named(css)}.css`
  const script = asciiScript(theme.searchScript)
  const searchScript = `assets/search-${named(script)}.js`
  return {
    stylesheet,
    searchScript,
    read: async (path) => {
      if (path === stylesheet) return Buffer.from(css, 'utf8')
      if (path === searchScript) return Buffer.from(script, 'utf8')
      const name = path.slice('assets/'.length)
      if (!path.startsWith('assets/') || !isMediaName(name)) {
        throw new AppError('not-found', t('exporting.assetUnknown', { path }))
      }
      return library.media.read(name)
    },
  }
}
