import type { ArticleRecord } from '../../article/record'
import { paragraphsOf } from '../../document/text'

/** What the site's search finds of an article beside its title. */
export const searchTextOf = ({ subtitle = '', byline = '', body }: ArticleRecord): string =>
  [subtitle, byline, ...paragraphsOf(body)].filter((line) => line !== '').join('\n')
