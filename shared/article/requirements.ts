import { countText } from '../document/counts'
import { noteNumbersOf, notesOf } from '../document/footnotes'
import type { DocumentJson, NodeJson } from '../document/json'
import { isSafeLink } from '../document/safe-link'
import { slotOf } from '../document/media-slots'
import { textOf } from '../document/text'
import { t } from '../messages/translate'
import { unfilledIn } from '../newsroom/placeholders'
import { parsePublishTime } from './publish-time'
import type { ArticleRecord } from './record'
import { statusOf } from './status'
import { correctionsOf, withdrawalReason } from './withdrawal'

/** One thing to say beside a field: good to have, needed for publication, a 〔…〕 or a note left open, or wrong as it stands. */
export interface FieldProblem {
  readonly field: keyof ArticleRecord
  readonly level: 'hint' | 'missing' | 'unfilled' | 'wrong'
  readonly message: string
}

/** Characters that the portal's lists and shared cards show without cutting. */
const TITLE_LIMIT = 30
const SUBTITLE_LIMIT = 50
const SUMMARY_LIMIT = 200

/** Everything to be said about a record's fields, in the order of the metadata panel. Never keeps a draft from being saved. */
export function fieldProblems(record: ArticleRecord): readonly FieldProblem[] {
  return [
    ...titleProblems(record),
    ...sourceProblems(record),
    ...publicationProblems(record),
    ...summaryProblems(record),
    ...bodyProblems(record),
  ]
}

/** What publication still needs, as sentences: all but the advice. Of a withdrawn article only that it is one. */
export function missingForPublication(record: ArticleRecord): readonly string[] {
  if (statusOf(record) === 'withdrawn') return [t('document.withdrawn')]
  return fieldProblems(record)
    .filter(({ level }) => level !== 'hint')
    .map(({ message }) => message)
}

const isBlank = (text: string | undefined): boolean => text === undefined || text.trim() === ''
const isEmptyList = (texts: readonly string[] | undefined): boolean => texts === undefined || texts.every(isBlank)

function titleProblems(record: ArticleRecord): readonly FieldProblem[] {
  const problems: FieldProblem[] = []
  if (isBlank(record.title)) problems.push({ field: 'title', level: 'missing', message: t('document.titleMissing') })
  const unfilled = unfilledIn(record.title)
  if (unfilled.length > 0) {
    const message = t('document.titleUnfilled', { count: unfilled.length, first: unfilled[0] ?? '' })
    problems.push({ field: 'title', level: 'unfilled', message })
  }
  const count = countText(record.title).characters
  if (record.language !== 'en' && count > TITLE_LIMIT) {
    problems.push({ field: 'title', level: 'hint', message: t('document.titleLong', { count, limit: TITLE_LIMIT }) })
  }
  const subCount = countText(record.subtitle ?? '').characters
  if (record.language !== 'en' && subCount > SUBTITLE_LIMIT) {
    const message = t('document.subtitleLong', { count: subCount, limit: SUBTITLE_LIMIT })
    problems.push({ field: 'subtitle', level: 'hint', message })
  }
  return problems
}

function sourceProblems(record: ArticleRecord): readonly FieldProblem[] {
  const problems: FieldProblem[] = []
  const { source } = record
  if (isEmptyList(record.authors) && isBlank(record.byline)) {
    problems.push({ field: 'authors', level: 'hint', message: t('document.authorsMissing') })
  }
  const wrong = sourceUrlProblem(source?.url)
  if (wrong !== null) problems.push({ field: 'source', level: 'wrong', message: wrong })
  if (source?.kind !== 'reprint') return problems
  if (isBlank(source.name)) {
    problems.push({ field: 'source', level: 'missing', message: t('document.sourceNameMissing') })
  }
  if (isBlank(record.originalTitle)) {
    problems.push({ field: 'originalTitle', level: 'missing', message: t('document.originalTitleMissing') })
  }
  if (isEmptyList(record.originalAuthors)) {
    problems.push({ field: 'originalAuthors', level: 'missing', message: t('document.originalAuthorsMissing') })
  }
  return problems
}

function publicationProblems(record: ArticleRecord): readonly FieldProblem[] {
  const problems: FieldProblem[] = []
  if (record.publishTime === undefined || isBlank(record.publishTime)) {
    problems.push({ field: 'publishTime', level: 'missing', message: t('document.publishTimeMissing') })
  } else if (parsePublishTime(record.publishTime) === null) {
    problems.push({ field: 'publishTime', level: 'wrong', message: t('document.publishTimeWrong') })
  }
  if (isBlank(record.column)) {
    problems.push({ field: 'column', level: 'missing', message: t('document.columnMissing') })
  }
  if (record.status === 'corrected' && correctionsOf(record).length === 0) {
    problems.push({ field: 'corrections', level: 'hint', message: t('document.correctionMissing') })
  }
  if (record.status === 'withdrawn' && withdrawalReason(record) === '') {
    problems.push({ field: 'corrections', level: 'hint', message: t('document.withdrawalMissing') })
  }
  if (!isBlank(record.externalUrl) && !isWebAddress(record.externalUrl)) {
    problems.push({ field: 'externalUrl', level: 'wrong', message: t('document.externalUrlWrong') })
  }
  return problems
}

function summaryProblems(record: ArticleRecord): readonly FieldProblem[] {
  if (isBlank(record.summary)) return [{ field: 'summary', level: 'hint', message: t('document.summaryMissing') }]
  const count = countText(record.summary ?? '').characters
  if (record.language === 'en' || count <= SUMMARY_LIMIT) return []
  return [{ field: 'summary', level: 'hint', message: t('document.summaryLong', { count, limit: SUMMARY_LIMIT }) }]
}

function bodyProblems(record: ArticleRecord): readonly FieldProblem[] {
  const problems: FieldProblem[] = []
  const { body } = record
  const figures = figuresOf(body)
  const text = textOf(body)
  if (figures.length === 0 && text === '' && externalOf(record) === null) {
    problems.push({ field: 'body', level: 'missing', message: t('document.bodyMissing') })
  }
  const unfilled = unfilledIn(text)
  if (unfilled.length > 0) {
    const message = t('document.bodyUnfilled', { count: unfilled.length, first: unfilled[0] ?? '' })
    problems.push({ field: 'body', level: 'unfilled', message })
  }
  const emptyNotes = emptyNotesOf(body)
  if (emptyNotes.length > 0) {
    const message = t('document.notesUnfilled', { count: emptyNotes.length, first: emptyNotes[0] ?? 0 })
    problems.push({ field: 'body', level: 'unfilled', message })
  }
  const withoutMedia = figures.filter((figure) => typeof figure.attrs?.['media'] !== 'string').length
  if (withoutMedia > 0) {
    const message = t('document.mediaMissing', { count: withoutMedia })
    problems.push({ field: 'body', level: 'missing', message })
  }
  const withoutAlt = figures.filter((figure) => isBlank(altOf(figure))).length
  if (withoutAlt > 0) {
    problems.push({ field: 'body', level: 'hint', message: t('document.altMissing', { count: withoutAlt }) })
  }
  const empty = slotsOf(body).filter((slot) => isBlank(slotOf(slot).title) && isBlank(slotOf(slot).address)).length
  if (empty > 0) {
    problems.push({ field: 'body', level: 'missing', message: t('document.slotMissing', { count: empty }) })
  }
  return problems
}

/** The numbers of the notes that nothing is written in. */
function emptyNotesOf(body: DocumentJson): readonly number[] {
  const notes = notesOf(body)
  return [...noteNumbersOf(body)].flatMap(([id, number]) => {
    const note = notes.get(id)
    return note === undefined || isBlank(textOf(note)) ? [number] : []
  })
}

function slotsOf(node: NodeJson): readonly NodeJson[] {
  return node.type === 'mediaSlot' ? [node] : (node.content ?? []).flatMap(slotsOf)
}

function altOf(figure: NodeJson): string {
  const alt = figure.attrs?.['alt']
  return typeof alt === 'string' ? alt : ''
}

function figuresOf(node: NodeJson): readonly NodeJson[] {
  if (node.type === 'figure') return [node]
  return (node.content ?? []).flatMap(figuresOf)
}

const isWebAddress = (text: string | undefined): text is string => isSafeLink(text) && !/^mailto:/i.test(text)

/** What is wrong with the address of a source, in words; null for a sound one and for none. */
export const sourceUrlProblem = (url: string | undefined): string | null =>
  isBlank(url) || isWebAddress(url) ? null : t('document.sourceUrlWrong')

/** The address elsewhere that the portal shows instead of the article's own text; null for articles of its own. */
export const externalOf = ({ externalUrl }: Pick<ArticleRecord, 'externalUrl'>): string | null =>
  isWebAddress(externalUrl) ? externalUrl : null
