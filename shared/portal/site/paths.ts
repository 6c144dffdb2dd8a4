import { pinyin } from 'pinyin-pro'
import type { ArticleId } from '../../article/record'
import { PLACEHOLDER } from './article-pattern'

/** Lower-case Latin letters and digits for a name, of 汉字 their pinyin; '' when it has neither. */
export function slugOf(name: string, limit = 48): string {
  const latin = pinyin(name, { toneType: 'none', nonZh: 'consecutive', v: true, separator: '-' })
  const plain = latin
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
  return plain.slice(0, limit).replace(/^-+|-+$/g, '')
}

interface Placed {
  readonly id: ArticleId
  readonly title: string
  /** `YYYY-MM-DD…` */
  readonly time: string
  readonly folder: string | null
  /** The folder of the edition, '' or with a slash at its end. */
  readonly root: string
}

/** Where an article's page stands, by the portal's pattern. */
export function articlePath(pattern: string, { id, title, time, folder, root }: Placed): string {
  const day = /^\d{4}-\d{2}-\d{2}/.test(time) ? time : `${id.slice(0, 4)}-${id.slice(4, 6)}-${id.slice(6, 8)}`
  const [yyyy = '', mm = '', dd = ''] = day.slice(0, 10).split('-')
  const slug = (): string => [slugOf(title), id.slice(9)].filter((part) => part !== '').join('-')
  const values: Readonly<Record<string, () => string>> = {
    '{column}': () => folder ?? 'articles',
    '{yyyy}': () => yyyy,
    '{mm}': () => mm,
    '{dd}': () => dd,
    '{id}': () => id,
    '{slug}': slug,
  }
  const path = pattern.replace(PLACEHOLDER, (name) => values[name]?.() ?? '')
  return `${root}${path}`
}

/** The page of an article in parts. @param part from 1 */
export const partPath = (path: string, part: number): string =>
  part === 1 ? path : path.replace(/\.html$/, `_${part}.html`)

/** The way from one page to another, e.g. `../../index.html`. */
export function relativeHref(from: string, to: string): string {
  const at = from.split('/').slice(0, -1)
  const parts = to.split('/')
  let shared = 0
  while (shared < at.length && shared < parts.length - 1 && at[shared] === parts[shared]) shared += 1
  return '../'.repeat(at.length - shared) + parts.slice(shared).join('/')
}

/** A page's address below the portal's: `news/index.html` is `news/`. */
export const servedPath = (path: string): string => path.replace(/(^|\/)index\.html$/, '$1')
