import BufferReader from 'word-extractor/lib/buffer-reader'
import WordOleExtractor from 'word-extractor/lib/word-ole-extractor'
import { AppError } from '../../../shared/ipc/errors'
import { t } from '../../../shared/messages/translate'
import type { Block, Manuscript, Note } from '../../../shared/word/blocks'
import { plainPiece } from '../../../shared/word/blocks'
import { composeArticle } from '../manuscript/compose'
import type { ForeignOptions, FoundForeign } from './found-foreign'
import { checkHeader } from './ole-chains'

const RAW = { filterUnicode: false } as const

/** The older binary formats of Word and WPS (.doc, .wps): text, tables and notes. */
export async function readDoc(bytes: Uint8Array, options: ForeignOptions): Promise<FoundForeign> {
  const manuscript = await manuscriptOf(bytes)
  const { value, lost } = composeArticle(manuscript, options, () => null)
  return { value, lost, images: [] }
}

async function manuscriptOf(bytes: Uint8Array): Promise<Manuscript> {
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    checkHeader(buffer)
    const reader = new BufferReader(buffer)
    await reader.open()
    const document = await new WordOleExtractor().extract(reader)
    const footnotes = linesOf(document.getFootnotes(RAW))
    const endnotes = linesOf(document.getEndnotes(RAW))
    const margins = linesOf(document.getHeaders({ ...RAW, includeFooters: true }))
    const words = margins.filter((text) => !PAGE_NUMBER.test(text))
    const boxes = linesOf(document.getTextboxes({ ...RAW, includeHeadersAndFooters: false }))
    const comments = linesOf(document.getAnnotations(RAW))
    const notes = [...footnotes, ...endnotes].map((text, i): Note => ({ number: i + 1, blocks: [line(text)] }))
    return {
      blocks: [...blocksOf(document.getBody(RAW)), ...boxes.map(line)],
      notes,
      threads: comments.map((text, i) => ({ id: `word-${i}`, resolved: false, notes: [{ by: '', at: null, text }] })),
      lost: [
        t('word.lost.formatting'),
        ...(boxes.length > 0 ? [t('word.lost.textBoxes', { count: boxes.length })] : []),
        ...(words.length > 0 ? [t('word.lost.headers', { words: words.slice(0, 3).join('、') })] : []),
        ...(words.length < margins.length ? [t('word.lost.pageNumbers')] : []),
      ],
      claimedTitle: '',
    }
  } catch (error) {
    const detail = error instanceof Error ? error.message.slice(0, 80) : String(error)
    throw new AppError('import-unreadable', t('word.archiveBroken', { detail }), undefined, error)
  }
}

/** “2”, “— 2 —”, “第 2 页”, “2/5”. */
const PAGE_NUMBER =
  /^(?:[-—–·\s]*\d{1,4}[-—–·\s]*|第\s*\d{1,4}\s*页(?:[,，/\s]*共\s*\d{1,4}\s*页)?|\d{1,4}\s*[/／]\s*\d{1,4})$/

const line = (text: string): Block => ({
  kind: 'paragraph',
  pieces: [plainPiece(text)],
  align: null,
  level: null,
  role: null,
  marker: null,
})

const linesOf = (text: string): readonly string[] =>
  text
    .split(/\r\n|[\r\n\f]/)
    .map((one) => one.replace(/\p{Cc}/gu, ' ').trim())
    .filter((one) => one !== '')

/** Cells end in a tab, also the last of a row: lines of them that follow each other are one table. */
function blocksOf(body: string): readonly Block[] {
  const blocks: Block[] = []
  let rows: string[][] = []
  const finishTable = (): void => {
    if (rows.length > 0) {
      blocks.push({
        kind: 'table',
        rows: rows.map((row) =>
          row.map((text) => ({ isHeader: false, colspan: 1, rowspan: 1, blocks: text === '' ? [] : [line(text)] })),
        ),
      })
    }
    rows = []
  }
  for (const raw of body.split(/\r\n|[\r\n\f]/)) {
    if (/\t$/.test(raw) && raw.trim() !== '') {
      rows.push(
        raw
          .replace(/\t+$/, '')
          .split('\t')
          .map((text) => text.trim()),
      )
      continue
    }
    finishTable()
    const text = raw.replace(/\p{Cc}/gu, ' ').trim()
    if (text !== '') blocks.push(line(text))
  }
  finishTable()
  return blocks
}
