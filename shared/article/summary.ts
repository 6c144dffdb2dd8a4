import { countText } from '../document/counts'
import type { DocumentJson, NodeJson } from '../document/json'
import { inlineText, textOf } from '../document/text'
import type { ArticleSummary, Revision, RevisionHash } from './record'
import { statusOf } from './status'

/** What lists show of an article, out of its head revision. */
export function summarize(
  revision: Revision,
  hash: RevisionHash,
  situation: Pick<ArticleSummary, 'forked' | 'state'>,
): ArticleSummary {
  const { record } = revision
  return {
    id: revision.articleId,
    hash,
    number: revision.number,
    title: record.title,
    authors: record.authors ?? [],
    source: record.source?.name ?? '',
    publishTime: record.publishTime ?? null,
    column: record.column ?? null,
    status: statusOf(record),
    language: record.language ?? 'zh-CN',
    updatedAt: revision.savedAt,
    updatedBy: revision.savedBy,
    characters: countText(textOf(record.body)).characters,
    trashed: record.trashedAt !== undefined,
    ...situation,
  }
}

/**
 * The first whole sentences of the lead or, without one, of the running text (headings, captions, tables, quotes set
 * large and notes aside), for the summary field. Datelines are no sentences.
 * @param limit most characters; a first sentence longer than that is cut with an ellipsis
 */
export function firstSentences(body: DocumentJson, limit: number): string {
  let taken = ''
  const leads = (body.content ?? []).filter(({ type }) => type === 'lead').map(proseOf)
  for (const paragraph of leads.some((text) => text.trim() !== '') ? leads : runningText(body)) {
    for (const sentence of sentencesOf(paragraph)) {
      const next = taken === '' ? sentence.trim() : joinSentences(taken, sentence.trim())
      const length = Array.from(next).length
      if (length > limit) return taken === '' ? cut(next, limit) : taken
      taken = next
    }
  }
  return taken
}

function* runningText(node: NodeJson): Generator<string> {
  for (const child of node.content ?? []) {
    if (child.type === 'paragraph') yield proseOf(child)
    else if (!ASIDE.has(child.type)) yield* runningText(child)
  }
}

const ASIDE: ReadonlySet<string> = new Set(['table', 'figure', 'heading', 'pullQuote', 'footnotes'])

/** A paragraph's words without its dateline. */
const proseOf = (paragraph: NodeJson): string =>
  inlineText({
    ...paragraph,
    content: (paragraph.content ?? []).filter(({ marks }) => marks?.some(({ type }) => type === 'dateline') !== true),
  })

const ABBREVIATION =
  /(?:^|[^\p{L}])(?:No|Nos|Mr|Mrs|Ms|Dr|Prof|St|vs|etc|e\.g|i\.e|Fig|Inc|Ltd|Co|Corp|Jr|Sr|Vol|pp?|[A-Z])$/u
const CLOSING = /["'”’」』）)\]】》〉]/

/** Splits after 。！？!?… and a full stop that ends a word, together with the quotation marks that close there. */
function sentencesOf(text: string): readonly string[] {
  const sentences: string[] = []
  let start = 0
  for (const { index } of text.matchAll(/[。！？!?.]/g)) {
    if (index < start || !endsSentence(text, index)) continue
    let end = index + 1
    while (end < text.length && (CLOSING.test(text.charAt(end)) || /[。！？!?…]/.test(text.charAt(end)))) end++
    sentences.push(text.slice(start, end))
    start = end
  }
  if (text.slice(start).trim() !== '') sentences.push(text.slice(start))
  return sentences
}

/** @param at the place of such a sign */
function endsSentence(text: string, at: number): boolean {
  if (text.charAt(at) !== '.') return true
  // A decimal point, a version, a domain or an abbreviation goes on; a full stop is followed by a space or nothing.
  const rest = text.slice(at + 1, at + 3)
  if (rest !== '' && !/^["'”’)\]]?\s|^["'”’)\]]?$/u.test(rest)) return false
  return !ABBREVIATION.test(text.slice(Math.max(0, at - 8), at)) || rest === ''
}

const joinSentences = (a: string, b: string): string =>
  /[a-z0-9.!?"')\]]$/i.test(a) && /^[\p{Script=Latin}\d"'(]/u.test(b) ? `${a} ${b}` : a + b

function cut(text: string, limit: number): string {
  return (
    Array.from(text)
      .slice(0, Math.max(0, limit - 1))
      .join('')
      .trimEnd() + '…'
  )
}
