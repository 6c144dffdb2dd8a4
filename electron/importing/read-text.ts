import { cleanText } from '../../shared/article/clean-json'
import type { DocumentJson, NodeJson } from '../../shared/document/json'
import { AppError } from '../../shared/ipc/errors'
import { t } from '../../shared/messages/translate'
import { decodeText } from './decode-text'
import type { FoundRecord } from './found-record'
import { recordFields } from './record-fields'
import { fieldsOfLine, labelledTitle, type FoundFields } from './text-fields'
import { linesOf, paragraphsOfLines, type TextLine } from './text-lines'

/**
 * A plain text as an article: the first line is the title, lines such as “作者：” under it and at the very end are fields,
 * the rest are paragraphs. Above a title that is labelled itself, labelled lines are fields too.
 * @param zone the portal's zone, for times without an offset
 * @throws AppError 'import-unreadable' when it isn't text or holds none
 */
export function readText(bytes: Uint8Array, zone: string): FoundRecord {
  const lines = linesOf(decodeText(bytes))
  const above = takeHead(lines)
  const named = labelledTitle(above.rest[0]?.text ?? '')
  const [first, ...under] = named === null ? lines.slice(lines.findIndex((line) => line !== null)) : above.rest
  if (first === null || first === undefined) throw new AppError('import-unreadable', t('importing.emptyText'))
  const head = takeHead(under)
  const tail = takeTail(head.rest)
  const lost: string[] = []
  const fields = recordFields({ ...tail.fields, ...(named === null ? {} : above.fields), ...head.fields }, zone, lost)
  const record = { title: named ?? first.text, ...fields, body: bodyOf(paragraphsOfLines(tail.rest)) }
  return { value: record, lost }
}

interface Taken {
  readonly fields: FoundFields
  readonly rest: readonly (TextLine | null)[]
}

function takeHead(lines: readonly (TextLine | null)[]): Taken {
  const fields: FoundFields = {}
  let at = 0
  for (; at < lines.length; at++) {
    const line = lines[at]
    if (line === null || line === undefined) continue
    const found = fieldsOfLine(line.text)
    if (found === null) break
    Object.assign(fields, found)
  }
  return { fields, rest: lines.slice(at) }
}

/** Only who edited stands at the end of an article; other labels there belong to its text. */
function takeTail(lines: readonly (TextLine | null)[]): Taken {
  const last = lines.findLastIndex((line) => line !== null)
  const found = fieldsOfLine(lines[last]?.text ?? '')
  if (found?.editor === undefined || Object.keys(found).length > 1) return { fields: {}, rest: lines }
  return { fields: found, rest: lines.slice(0, last) }
}

/** A body of plain paragraphs; those that hold nothing which may be stored are none. */
export function bodyOf(paragraphs: readonly string[]): DocumentJson {
  const content: NodeJson[] = paragraphs
    .map((text) => cleanText(text).trim())
    .filter((text) => text !== '')
    .map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] }))
  return { type: 'doc', content: content.length === 0 ? [{ type: 'paragraph' }] : content }
}
