import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { createForeignReader, type ForeignReader } from '../../electron/importing/foreign/foreign-reader'
import type { FoundRecord } from '../../electron/importing/found-record'
import { parseRecord } from '../../shared/article/validate'
import { serializeBody } from '../../shared/document/html/serialize'
import { compareWithExpected, type ExpectedWord } from '../support/word-expectations'
import { paragraph, run, wordFile } from '../support/word-file'
import { timed } from './measure'
import { convertWithMammoth } from './peers/mammoth'
import { pairedRow, type Row, soloRow } from './rows'
import { type Converted, WORD_FEATURES } from './word-features'

const SIZES = [2000, 20_000, 200_000] as const
const PAIRS = 9
const WARM_UP = 2
const SAMPLES = join(process.cwd(), '..', 'shared', 'samples')
const OPTIONS = { name: '稿.docx', zone: 'Asia/Shanghai', now: '2026-11-25T00:00:00Z', changes: 'accept' } as const

/** Word files: what is kept of each feature, how the real samples fare, and how long a file takes. */
export async function wordRows(): Promise<readonly Row[]> {
  const reader = createForeignReader()
  const dir = await mkdtemp(join(tmpdir(), 'gaotai-bench-import-'))
  try {
    return [...(await features(reader)), ...(await samples(reader)), ...(await warm(reader, dir))]
  } finally {
    await reader.close()
    await rm(dir, { recursive: true, force: true })
  }
}

async function readOne(reader: ForeignReader, bytes: Uint8Array): Promise<FoundRecord> {
  const [found] = await reader.read('docx', bytes, OPTIONS)
  if (found === undefined) throw new Error('a Word file without a record')
  return found
}

async function convert(reader: ForeignReader, bytes: Buffer): Promise<Converted> {
  const { value, lost } = await readOne(reader, bytes)
  const { body, comments = [] } = parseRecord(value)
  return {
    html: serializeBody(body, { mediaHref: (name) => name, mediaSize: () => null }),
    told: [...lost, ...comments.flatMap(({ notes }) => notes.map(({ text }) => text))].join('\n'),
  }
}

async function features(reader: ForeignReader): Promise<readonly Row[]> {
  const rows: Row[] = []
  const sums = { ours: 0, peer: 0 }
  for (const { name, file, isKept } of WORD_FEATURES) {
    const bytes = await wordFile(file)
    const ours = Number(isKept(await convert(reader, bytes)))
    const peer = Number(isKept(await convertWithMammoth(bytes)))
    sums.ours += ours
    sums.peer += peer
    rows.push(keptRow(`word kept: ${name}`, 1, ours, peer))
  }
  return [...rows, keptRow('word-features', WORD_FEATURES.length, sums.ours, sums.peer)]
}

const keptRow = (metric: string, size: number, ours: number, peer: number): Row => ({
  ...{ metric, size, unit: 'kept', ours, peer, peerName: 'mammoth', ratio: null, runs: 1 },
  target: { exactly: size },
})

/** The real manuscripts beside the checkout, one row a file: checks that hold. */
async function samples(reader: ForeignReader): Promise<readonly Row[]> {
  const list = join(SAMPLES, 'expected', 'docx.json')
  if (!existsSync(list)) return []
  const rows: Row[] = []
  for (const sample of JSON.parse(readFileSync(list, 'utf8')) as readonly ExpectedWord[]) {
    const found = await readOne(reader, readFileSync(join(SAMPLES, sample.file)))
    const checks = compareWithExpected(sample, parseRecord(found.value), found.lost, found.figures?.length ?? 0)
    const held = checks.filter(({ isKept }) => isKept).length
    rows.push(
      soloRow(
        {
          metric: `word sample: ${sample.file}`,
          size: checks.length,
          unit: 'checks',
          target: { exactly: checks.length },
        },
        [held],
      ),
    )
  }
  return rows
}

async function warm(reader: ForeignReader, dir: string): Promise<readonly Row[]> {
  const rows: Row[] = []
  const pandoc = await hasPandoc()
  for (const size of SIZES) {
    const bytes = await manuscript(size)
    const file = join(dir, `${size}.docx`)
    await writeFile(file, bytes)
    const pairs: (readonly [number, number])[] = []
    for (let n = 0; n < WARM_UP + PAIRS; n++) {
      const ours = await timed(() => reader.read('docx', bytes, OPTIONS))
      const peer = pandoc
        ? await timed(() => promisify(execFile)('pandoc', [file, '-t', 'html', '-o', `${file}.html`]))
        : NaN
      if (n >= WARM_UP) pairs.push([ours, peer])
    }
    const row = { metric: 'docx-warm', size, unit: 'ms', target: 1 }
    rows.push(
      pandoc
        ? pairedRow({ ...row, peerName: 'pandoc, whole process' }, pairs)
        : {
            ...soloRow(
              row,
              pairs.map(([ours]) => ours),
            ),
            target: null,
          },
    )
  }
  return rows
}

const hasPandoc = (): Promise<boolean> =>
  promisify(execFile)('pandoc', ['--version']).then(
    () => true,
    () => false,
  )

const SENTENCE = '云溪市图书馆的流动服务车装着两千册书开进了二十六个村子，孩子们围了上来，挑自己喜欢的书看。'

/** A manuscript of so many characters: headings, marks, a table now and then. */
function manuscript(characters: number): Promise<Buffer> {
  const parts = [paragraph('云溪试行流动服务车', '<w:jc w:val="center"/>')]
  const look = '<w:rFonts w:ascii="仿宋_GB2312" w:eastAsia="仿宋_GB2312" w:hAnsi="仿宋_GB2312"/><w:sz w:val="32"/>'
  for (let count = 0, n = 0; count < characters; n++) {
    if (n % 10 === 9) parts.push(paragraph(run(`（一）第${n}条线路`, '<w:b/>')))
    if (n % 40 === 39) {
      const row = `<w:tr>${Array.from({ length: 4 }, (_, i) => `<w:tc><w:tcPr/>${paragraph(`第${i}栏`)}</w:tc>`).join('')}</w:tr>`
      parts.push(`<w:tbl>${row.repeat(5)}</w:tbl>`)
    }
    parts.push(
      paragraph(
        run(SENTENCE, look) + run('据了解，', `<w:b/>${look}`) + run(SENTENCE, look),
        '<w:ind w:firstLine="640"/>',
      ),
    )
    count += 2 * SENTENCE.length + 4
  }
  return wordFile({ body: parts.join('') })
}
