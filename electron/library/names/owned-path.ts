import type { ArticleId } from '../../../shared/article/record'
import { isArticleId, isMediaName } from '../../../shared/article/ids'
import { dayFolderOf } from './article-paths'
import type { ChainName } from './chain-names'
import { parseChainName } from './chain-names'

/** What a path says of a file of the library, without opening it. */
export type OwnedPath =
  | { readonly kind: 'revision'; readonly name: ChainName }
  | { readonly kind: 'setting'; readonly name: ChainName }
  | { readonly kind: 'entry'; readonly list: string; readonly name: ChainName }
  | { readonly kind: 'medium'; readonly sha256: string }
  | { readonly kind: 'publication'; readonly sha256Start: string }
  | { readonly kind: 'tombstone'; readonly id: ArticleId }

const PUBLICATION = /^publications\/\d{4}\/\d{2}\/\d{2}\/\d{8}-[a-z2-7]{8}\.([0-9a-f]{16})\.json$/
const WORD = /^[a-z][a-z0-9-]{0,63}$/

/**
 * The kind of file that a path (from the library's root, forward slashes) names; null when no file of a library stands
 * there. Topics and lists that this version doesn't know are theirs all the same: their names follow the same rule.
 */
export function ownedPath(path: string): OwnedPath | null {
  const parts = path.split('/')
  const file = parts.at(-1) ?? ''
  switch (parts[0]) {
    case 'articles': {
      const name = parseChainName(file)
      if (name === null || !isArticleId(name.subject)) return null
      return [...dayFolderOf(name.subject), file].join('/') === path ? { kind: 'revision', name } : null
    }
    case 'settings': {
      const name = parseChainName(file)
      return parts.length === 3 && name !== null && name.subject === parts[1] ? { kind: 'setting', name } : null
    }
    case 'lists': {
      const name = parseChainName(file)
      const list = parts[1] ?? ''
      return parts.length === 3 && name !== null && WORD.test(list) ? { kind: 'entry', list, name } : null
    }
    case 'media':
      if (parts.length !== 3 || !isMediaName(file) || file.slice(0, 2) !== parts[1]) return null
      return { kind: 'medium', sha256: file.slice(0, 64) }
    case 'publications': {
      const sha256Start = PUBLICATION.exec(path)?.[1]
      return sha256Start === undefined ? null : { kind: 'publication', sha256Start }
    }
    case 'purged': {
      const id = file.replace(/\.json$/, '')
      return parts.length === 2 && file.endsWith('.json') && isArticleId(id) ? { kind: 'tombstone', id } : null
    }
    default:
      return null
  }
}
