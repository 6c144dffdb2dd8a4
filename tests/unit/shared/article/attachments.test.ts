import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  ATTACHMENT_TYPES,
  attachmentName,
  attachmentOf,
  MOST_ATTACHMENT_BYTES,
  refusalOf,
} from '../../../../shared/article/attachments'
import { parseRecord, readStoredRecord } from '../../../../shared/article/validate'
import { emptyDocument } from '../../../../shared/document/json'
import { readHtml } from '../../../../shared/document/reader/read-html'
import { attachmentsHtml } from '../../../../shared/portal/attachments'

const media = `${'5a'.repeat(32)}.pdf`
const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1')
const record = (...attachments: readonly object[]) => ({ title: '', attachments, body: emptyDocument() })

describe('what may be attached', () => {
  it('are papers, archives, pictures and recordings, and nothing that runs', () => {
    const pdf = bytes('%PDF-1.7')
    expect(refusalOf('通知.PDF', 10, pdf)).toBeNull()
    expect(refusalOf('表.et', 10, bytes('\xd0\xcf\x11\xe0'))).toBeNull()
    for (const name of ['a.exe', 'a.js', 'a.html', 'a.svg', 'a.bat', 'a.docm', 'a.pdf.exe', '无扩展名', '.pdf ']) {
      expect([name, refusalOf(name, 10, pdf)]).toEqual([name, 'type'])
    }
    expect(refusalOf('a.pdf', 10, bytes('MZ\x90'))).toBe('program')
    expect(refusalOf('a.doc', 10, bytes('<!DOCTYPE html><script>'))).toBe('program')
    expect(refusalOf('a.zip', 10, bytes('\x7fELF'))).toBe('program')
    expect(refusalOf('a.pdf', 0, bytes(''))).toBe('empty')
    expect(refusalOf('a.pdf', MOST_ATTACHMENT_BYTES + 1, pdf)).toBe('large')
  })

  it('get a name that is never a path, keeps its type, and stays as it is the second time', () => {
    expect(attachmentName('C:\\用户\\林晓\\通知.PDF', 'pdf')).toBe('通知.pdf')
    expect(attachmentName('../../etc/表', 'xlsx')).toBe('表.xlsx')
    expect(attachmentName('通知\u202efdp.exe', 'pdf')).toBe('通知fdp.exe.pdf')
    expect(attachmentName(' . ', 'pdf')).toBe('PDF.pdf')
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...ATTACHMENT_TYPES), (text, type) => {
        const name = attachmentName(text, type)
        expect(name).not.toMatch(/[/\\<>:"|?*\p{Cc}\p{Cs}]/u)
        expect(name.endsWith(`.${type}`) && name.length > type.length + 1).toBe(true)
        expect(attachmentName(name, type)).toBe(name)
        expect(parseRecord(record({ media: `${'5a'.repeat(32)}.${type}`, name })).attachments).toHaveLength(1)
      }),
    )
  })
})

describe('a record with attachments', () => {
  it('is refused where a name is a path or a type is none that readers are given', () => {
    const path = (value: unknown): unknown => {
      try {
        parseRecord(value)
        return null
      } catch (error) {
        return (error as { details?: { path?: unknown } }).details?.path
      }
    }
    expect(path(record(attachmentOf({ media, bytes: 4 }, '通知.pdf')))).toBeNull()
    expect(path(record({ media, name: '../通知.pdf' }))).toBe('attachments.0.name')
    expect(path(record({ media, name: ' ' }))).toBe('attachments.0.name')
    expect(path(record({ media, name: '通知.pdf', type: 'exe' }))).toBe('attachments.0.type')
    expect(path(record({ media, name: '通知.pdf', size: -1 }))).toBe('attachments.0.size')
    expect(path(record({ media: `${'5a'.repeat(32)}.exe`, name: 'a.exe' }))).toBe('attachments.0.type')
    // What is stored by whatever version can still be read.
    expect(readStoredRecord(record({ media, name: '../通知.pdf' })).attachments).toHaveLength(1)
  })

  it('lists them with name, type and size, and never a path or a file of another type', () => {
    const html = attachmentsHtml(
      parseRecord(record({ media, name: '通知.pdf', size: 2048, type: 'pdf' })),
      (one) => `assets/${one.media}`,
    )
    expect(html).toContain(`<a class="attachment-name" href="assets/${media}" download="通知.pdf">通知.pdf</a>`)
    expect(html).toContain('PDF，2.0 KB')
    const stored = readStoredRecord(record({ media: `${'5a'.repeat(32)}.exe`, name: '..\\x"<b>.exe' }))
    expect(attachmentsHtml(stored, () => 'assets/x')).toContain(
      '<span class="attachment-name">xb.exe.bin</span><span class="attachment-note">未随本页带出</span>',
    )
    expect(attachmentsHtml(parseRecord(record()), () => 'x')).toBe('')
  })

  it('keeps its list out of the text when our own page is pasted back', () => {
    const html = attachmentsHtml(parseRecord(record({ media, name: '通知.pdf' })), () => 'x')
    expect(readHtml(`<p>文</p>${html}`).body.content).toHaveLength(1)
  })
})
