import { PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import { withCharacters, withSearchableText } from '../../../../electron/exporting/pdf-characters'

test('a radical becomes the character that has its glyph, alone and in a range; all else stays', () => {
  const cmap = [
    '1 beginbfchar',
    '<43> <2F00>',
    '<44> <4E00>',
    '<45> <2ED3>',
    'endbfchar',
    '2 beginbfrange',
    '<01> <03> <2F00>',
    '<11> <14> <0030>',
    'endbfrange',
    '',
  ]
  expect(withCharacters(cmap.join('\n')).split('\n')).toEqual([
    '1 beginbfchar',
    '<43> <4E00>',
    '<44> <4E00>',
    '<45> <957F>',
    'endbfchar',
    '2 beginbfrange',
    '<01> <03> [<4E00> <4E28> <4E36>]',
    '<11> <14> <0030>',
    'endbfrange',
    '',
  ])
})

test('a PDF keeps what it has but for the names of its glyphs, and one that can’t be read is left alone', async () => {
  const document = await PDFDocument.create()
  document.setTitle('一篇稿件')
  document.addPage()
  const cmap = document.context.register(document.context.flateStream('1 beginbfchar\n<43> <2F00>\nendbfchar\n'))
  document.context.register(document.context.obj({ Type: PDFName.of('Font'), ToUnicode: cmap }))
  const made = await PDFDocument.load(await withSearchableText(await document.save()), { updateMetadata: false })
  expect([made.getTitle(), made.getPageCount()]).toEqual(['一篇稿件', 1])
  expect(await withSearchableText(await made.save())).toEqual(await made.save())
  const broken = Buffer.from('%PDF-1.4 broken')
  expect(await withSearchableText(broken)).toBe(broken)
})
