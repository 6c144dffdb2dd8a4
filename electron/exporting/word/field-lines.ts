import { Paragraph } from 'docx'
import { printPublishTime } from '../../../shared/article/publish-time'
import type { ArticleRecord } from '../../../shared/article/record'
import { endsWithEditorLine } from '../../../shared/document/editor-line'
import type { NodeJson } from '../../../shared/document/json'
import { inlineText } from '../../../shared/document/text'
import { attachmentLines } from '../../../shared/portal/attachments'
import { correctionLines } from '../../../shared/portal/corrections'
import { editionOf } from '../../../shared/portal/edition'
import { editorLine, labelled } from '../../../shared/portal/labelled'
import { languageOf } from '../../../shared/portal/page-view'
import type { PortalProfile } from '../../../shared/portal/profile'
import { withdrawnLine } from '../../../shared/portal/withdrawn'
import type { Format } from './formats'

/** Title, subtitle, byline and, in a manuscript, source and time: what stands over the text. */
export function headOf(record: ArticleRecord, profile: PortalProfile, { printsFields }: Format): Paragraph[] {
  const language = languageOf(record)
  const { labels } = editionOf(profile, language)
  const authors = printsFields ? (record.authors ?? []).join(language === 'en' ? ', ' : '　') : ''
  const time = record.publishTime === undefined ? '' : printPublishTime(record.publishTime, profile.zone)
  const fields = [
    labelled(labels.source, record.source?.name ?? '', language),
    labelled(labels.publishTime, time, language),
  ]
  const lines: readonly (readonly [style: string, text: string])[] = [
    ['Title', record.title],
    ['Subtitle', record.subtitle ?? ''],
    ['Byline', record.byline ?? authors],
    ['Byline', printsFields ? fields.filter((text) => text !== '').join('　') : ''],
    ['BodyText', withdrawnLine(record)],
  ]
  return lines.filter(([, text]) => text !== '').map(([style, text]) => new Paragraph({ style, text }))
}

/** The names of its 附件 and, in a manuscript, what was put right and, when its text doesn't end with it, “（责任编辑：某某）”. */
export function footOf(record: ArticleRecord, profile: PortalProfile, { printsFields }: Format): Paragraph[] {
  const language = languageOf(record)
  const text = editorLine(editionOf(profile, language).labels.editor, record.editor ?? '', language)
  const isPrinted = text !== '' && printsFields && !endsWithEditorLine(record.body)
  const lines = [...attachmentLines(record), ...(printsFields ? correctionLines(record, profile.zone) : [])]
  return [
    ...lines.map((line) => new Paragraph({ style: 'BodyText', text: line })),
    ...(isPrinted ? [new Paragraph({ style: 'Signature', text })] : []),
  ]
}

/** 主送机关: the paragraph a document begins with and whose colon ends it (GB/T 9704—2012 §7.3.2); null when there is none. */
export function addresseeOf(body: NodeJson): NodeJson | null {
  const [first] = body.content ?? []
  return first?.type === 'paragraph' && /^[^。！？；]+[：:]\s*$/u.test(inlineText(first)) ? first : null
}
