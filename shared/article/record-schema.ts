import * as v from 'valibot'
import { t } from '../messages/translate'
import { isArticleId, isMediaName } from './ids'
import { STATUSES } from './record'

const INSTANT = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2}))?$/

const text = v.string(t('document.problem.text'))
const texts = v.array(text, t('document.problem.textList'))
const instant = v.pipe(text, v.regex(INSTANT, t('document.problem.instant')))
const media = v.pipe(
  text,
  v.check((name: string) => isMediaName(name), t('document.problem.media')),
)
const option = <const O extends readonly string[]>(options: O) =>
  v.picklist(options, t('document.problem.option', { options: options.join('、') }))
const object = <const E extends v.ObjectEntries>(entries: E) => v.looseObject(entries, t('document.problem.object'))
const list = <const S extends v.BaseSchema<unknown, unknown, v.BaseIssue<unknown>>>(item: S) =>
  v.array(item, t('document.problem.list'))
const may = v.exactOptional

const source = object({ name: may(text), url: may(text), kind: may(option(['own', 'reprint'])) })
const size = v.pipe(
  v.number(t('document.problem.size')),
  v.safeInteger(t('document.problem.size')),
  v.minValue(0, t('document.problem.size')),
)
const attachment = object({ media, name: text, size: may(size), type: may(text) })
const correction = object({ at: instant, kind: text, text, by: text })
const note = object({ by: text, at: instant, text })
const thread = object({
  id: text,
  resolved: may(v.boolean(t('document.problem.boolean'))),
  quote: may(text),
  notes: list(note),
})
const signOff = object({
  by: text,
  at: instant,
  step: text,
  contentHash: v.pipe(text, v.regex(/^[0-9a-f]{64}$/, t('document.problem.hash'))),
})

/**
 * The kind of every field of a record but the body. Only kinds: an unfinished draft (no title, half a date) can always
 * be saved, and `requirements.ts` says what publication needs. Unknown fields pass.
 */
export const recordFields = object({
  title: text,
  shortTitle: may(text),
  subtitle: may(text),
  originalTitle: may(text),
  originalAuthors: may(texts),
  authors: may(texts),
  byline: may(text),
  source: may(source),
  publishTime: may(text),
  column: may(text),
  otherColumns: may(texts),
  keywords: may(texts),
  summary: may(text),
  cover: may(media),
  language: may(option(['zh-CN', 'en'])),
  translationOf: may(
    v.pipe(
      text,
      v.check((id: string) => isArticleId(id), t('document.problem.articleId')),
    ),
  ),
  editor: may(text),
  proofreader: may(text),
  externalUrl: may(text),
  pinned: may(v.boolean(t('document.problem.boolean'))),
  attachments: may(list(attachment)),
  corrections: may(list(correction)),
  comments: may(list(thread)),
  notes: may(text),
  status: may(option(STATUSES)),
  signOffs: may(list(signOff)),
  trashedAt: may(instant),
})
