import type { ArticleRecord } from '../article/record'
import { paragraphsOf } from '../document/text'

/** Where a piece of an article's text stands. */
export type TextField = 'title' | 'people' | 'source' | 'summary' | 'notes' | 'body'

export interface TextLine {
  readonly field: TextField
  readonly text: string
}

/** All text of an article that searching looks into, in the order of importance; body, captions and table cells last. */
export function searchedLines(record: ArticleRecord): readonly TextLine[] {
  const lines: TextLine[] = []
  const add = (field: TextField, ...texts: readonly (string | undefined)[]): void => {
    for (const text of texts) if (text !== undefined && text.trim() !== '') lines.push({ field, text })
  }
  add('title', record.title, record.subtitle, record.shortTitle, record.originalTitle)
  add('people', ...(record.authors ?? []), ...(record.originalAuthors ?? []), record.byline, record.editor)
  add('source', record.source?.name)
  add('summary', record.summary, ...(record.keywords ?? []))
  add('notes', record.notes)
  add('body', ...paragraphsOf(record.body))
  return lines
}
