import { attachmentName, attachmentType } from '../article/attachments'
import type { ArticleRecord, Attachment, Language } from '../article/record'
import { attribute, escapeText } from '../document/html/escape'
import { byteSize } from '../media/byte-size'
import { labelled } from './labelled'

/** Where a reader finds an attachment; null: this kind of page can't bring it. */
export type AttachmentHref = (attachment: Attachment) => string | null

const WORDS: Readonly<Record<Language, { readonly title: string; readonly comma: string; readonly left: string }>> = {
  'zh-CN': { title: '附件', comma: '，', left: '未随本页带出' },
  en: { title: 'Attachments', comma: ', ', left: 'not included in this file' },
}

/** The name that a reader saves a file under. */
function nameOf(attachment: Attachment): string {
  const type = attachmentType(attachment)
  return attachmentName(attachment.name, type === '' ? 'bin' : type)
}

/** The files of an article as lines of plain text under it: “附件：1. 名单.pdf” and the next (GB/T 9704—2012 §7.3.4). */
export function attachmentLines({ attachments = [], language = 'zh-CN' }: ArticleRecord): readonly string[] {
  const { title } = WORDS[language]
  return attachments.map((attachment, i) => {
    const name = attachments.length === 1 ? nameOf(attachment) : `${i + 1}. ${nameOf(attachment)}`
    return i === 0 ? labelled(title, name, language) : `${language === 'en' ? '' : '　　　'}${name}`
  })
}

/**
 * The files of an article as a list under its text, with name, type and size; '' when it has none. Links have the
 * `download` attribute with the name to save under, so that the address needs no word of it.
 */
export function attachmentsHtml(record: ArticleRecord, href: AttachmentHref): string {
  const { attachments = [] } = record
  if (attachments.length === 0) return ''
  const words = WORDS[record.language ?? 'zh-CN']
  const items = attachments.map((attachment) => {
    const type = attachmentType(attachment)
    const name = nameOf(attachment)
    const address = type === '' ? null : href(attachment)
    const facts = [
      type.toUpperCase(),
      attachment.size === undefined ? '' : byteSize(attachment.size),
      address === null ? words.left : '',
    ]
    const note = facts.filter((fact) => fact !== '').join(words.comma)
    const label = escapeText(name)
    const link =
      address === null
        ? `<span class="attachment-name">${label}</span>`
        : `<a class="attachment-name"${attribute('href', address)}${attribute('download', name)}>${label}</a>`
    return `<li>${link}<span class="attachment-note">${escapeText(note)}</span></li>`
  })
  const title = `<h2 class="attachments-title">${words.title}</h2>`
  return `<section class="attachments" data-attachments>${title}<ul>${items.join('')}</ul></section>`
}
