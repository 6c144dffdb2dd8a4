import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createComposer, exportArticles } from '../../../../electron/exporting'
import { findFault } from '../../../../electron/exporting/verify/check-html'
import type { Library } from '../../../../electron/library'
import { attachmentOf } from '../../../../shared/article/attachments'
import { AppError } from '../../../../shared/ipc/errors'
import { newDesk, recordOf, saveNew, tempFolder } from '../library/kit'
import { optionsFor } from './kit'

const PDF = Buffer.from('%PDF-1.7 通知')
const LARGE = Buffer.concat([PDF, Buffer.alloc(6 * 1024 * 1024, 7)])

async function withFiles(library: Library) {
  const small = attachmentOf(await library.media.addFile(PDF, '通知.pdf'), '通知.pdf')
  const large = attachmentOf(await library.media.addFile(LARGE, '附表.zip'), '附表.zip')
  const record = { ...recordOf('附件'), attachments: [small, large] }
  return { small, large, record, ...(await saveNew(library, record)) }
}

describe('attachments', () => {
  test('go beside the page under safe names, checked and in the manifest', async () => {
    const library = await (await newDesk()).open()
    const { id, small, large } = await withFiles(library)
    const out = await tempFolder()
    for (const kind of ['page', 'fragment'] as const) {
      const report = await exportArticles(library, createComposer(library), optionsFor(out, [id], { kind }))
      expect(report.skipped).toEqual([])
      const html = await readFile(join(out, report.articles[0]?.path ?? ''), 'utf8')
      expect(html).toContain(`href="assets/${small.media}" download="通知.pdf"`)
      expect(html).toContain('ZIP，6.0 MB')
      expect(report.files.map(({ path }) => path)).toEqual(
        expect.arrayContaining([`assets/${small.media}`, `assets/${large.media}`]),
      )
    }
    expect(await readFile(join(out, `assets/${small.media}`))).toEqual(PDF)
    expect(await readFile(join(out, 'gaotai-manifest.json'), 'utf8')).toContain(`assets/${large.media}`)
  })

  test('stand in a single file when they are small, and are named when they are not', async () => {
    const library = await (await newDesk()).open()
    const { id, record } = await withFiles(library)
    const html = await createComposer(library).single(id, record)
    expect(findFault(html, 'x.html', () => false)).toBeNull()
    expect(html).toContain(`href="data:application/octet-stream;base64,${PDF.toString('base64')}" download="通知.pdf"`)
    expect(html).toContain('附表.zip</span><span class="attachment-note">ZIP，6.0 MB，未随本页带出')
    // Only a link that saves may hold a file.
    expect(findFault(html.replaceAll('<a class="attachment-name"', '<img'), 'x.html', () => false)).not.toBeNull()
  })

  test('that have not arrived leave the article out, with words', async () => {
    const library = await (await newDesk()).open()
    const media = `${'0'.repeat(64)}.pdf`
    const { id } = await saveNew(library, { ...recordOf('附件'), attachments: [{ media, name: '通知.pdf' }] })
    const report = await exportArticles(library, createComposer(library), optionsFor(await tempFolder(), [id]))
    expect(report.skipped).toMatchObject([{ id }])
    expect((await library.load(id)).problems).toEqual(['有 1 个图片或附件等待同步。'])
    expect((await library.verify({ repair: false })).problems).toMatchObject([{ kind: 'missing' }])
  })

  test('that may run on a reader’s machine are refused with words', async () => {
    const library = await (await newDesk()).open()
    const refusal = (bytes: Buffer, name: string): Promise<unknown> =>
      library.media.addFile(bytes, name).catch((error: unknown) => (error instanceof AppError ? error.message : error))
    expect(await refusal(PDF, '安装.exe')).toMatch(/“安装\.exe”没有加入.*所以不收.*原文件没有改动/)
    expect(await refusal(Buffer.from('MZ\x90\0'), '通知.pdf')).toMatch(/程序或网页脚本/)
    expect(await refusal(Buffer.alloc(0), '空.pdf')).toMatch(/空文件/)
  })
})
