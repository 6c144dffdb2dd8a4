import { appendFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { createSiteExporter } from '../../electron/exporting'
import { initLibrary, openLibrary } from '../../electron/library'
import { fillLibrary, type FilledArticle } from './corpus/fill-library'
import { seededRandom } from './corpus/generate'
import { settleDisk, surroundings, timed } from './measure'
import { exportSiteProcess } from './site/our-process'
import { eleventyDesk } from './site/eleventy'
import { hugoDesk, type SitePeer } from './site/hugo'
import { pairedRow, type Row, soloRow } from './rows'

const PAIRS = 3
const CHANGES = 5

const COLUMNS = ['news-general', 'news-house', 'news-industry', 'news-notices'] as const
const KEYWORDS = ['图书', '出版', '阅读', '书店', '编辑', '版权', '教材', '古籍', '校园', '数字']

/** A library of published articles in four columns, with keywords, and a portal profile that can be published. */
async function setUp(
  dir: string,
  size: number,
): Promise<{ readonly path: string; readonly articles: FilledArticle[] }> {
  const path = join(dir, `library-${size}`)
  const profile = {
    siteName: '演示出版社',
    baseUrl: 'https://press.example',
    footer: [{ label: '演示公网安备00000000000000号' }, { label: '演示ICP备00000000号' }],
  }
  await initLibrary({ path, surroundings, profile })
  const articles: FilledArticle[] = []
  const random = seededRandom(7)
  const shape = (record: FilledArticle['record']): FilledArticle['record'] => ({
    ...record,
    status: 'published',
    source: { ...record.source, kind: 'own' },
    column: COLUMNS[Math.floor(random() * COLUMNS.length)] ?? COLUMNS[0],
    keywords: [KEYWORDS[Math.floor(random() * KEYWORDS.length)] ?? '', `专题${Math.floor(random() * 40)}`],
  })
  await fillLibrary(path, size, 1, (article) => void articles.push(article), shape)
  return { path, articles }
}

async function filesBelow(folder: string): Promise<readonly (readonly [path: string, bytes: Buffer])[]> {
  const found: (readonly [string, Buffer])[] = []
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    found.push([relative(folder, path), await readFile(path)])
  }
  return found
}

/** The floor: the same bytes into new files, nothing checked and nothing synced. */
async function writeRaw(files: readonly (readonly [string, Buffer])[], into: string): Promise<void> {
  const folders = new Set(files.map(([path]) => dirname(join(into, path))))
  for (const folder of folders) await mkdir(folder, { recursive: true })
  for (const [path, bytes] of files) await writeFile(join(into, path), bytes)
}

async function forgetDerived(stateDir: string): Promise<void> {
  for (const name of await readdir(join(stateDir, 'libraries')))
    await rm(join(stateDir, 'libraries', name, 'derived'), { recursive: true, force: true })
}

/** What was made stays till the end: after many files were removed, ext4 makes new ones ten times slower for a while. */
async function fullRows(dir: string, size: number): Promise<readonly Row[]> {
  const { path, articles } = await setUp(dir, size)
  const stateDir = join(dir, `state-${size}`)
  const library = await openLibrary({ path, stateDir, surroundings })
  await library.list({ offset: 0, limit: 1 })
  await library.close()
  const peers = [
    await hugoDesk(join(dir, `hugo-${size}`), articles),
    await eleventyDesk(join(dir, `11ty-${size}`), articles),
  ]
  const pairs = new Map<SitePeer, (readonly [number, number])[]>()
  const floor: (readonly [number, number])[] = []
  const memory: number[] = []
  for (let n = 0; n < PAIRS; n += 1) {
    const out = join(dir, `site-${size}-${n}`)
    // As the first time: nothing is known of the articles.
    await forgetDerived(stateDir)
    settleDisk()
    const ours = await exportSiteProcess(path, stateDir, out)
    memory.push(ours.peakMb)
    for (const peer of peers) {
      if (peer === null) continue
      settleDisk()
      const theirs = await peer.build(join(dir, `${peer.name}-${size}-${n}`))
      pairs.set(peer, [...(pairs.get(peer) ?? []), [ours.ms, theirs] as const])
    }
    const files = await filesBelow(out)
    settleDisk()
    floor.push([ours.ms, await timed(() => writeRaw(files, join(dir, `raw-${size}-${n}`)))])
  }
  const metric = { metric: 'full', size, unit: 'ms' }
  return [
    ...[...pairs].map(([peer, measured]) =>
      pairedRow(
        { ...metric, target: peer.name === 'Hugo' && size === 10_000 ? 0.5 : null, peerName: peer.name },
        measured,
      ),
    ),
    pairedRow({ ...metric, target: null, peerName: 'the same bytes, written raw' }, floor),
    soloRow({ metric: 'peak-memory-mb', size, unit: 'MB', target: null }, memory),
  ]
}

/** One article changed in the running app, beside Hugo run again after the same change. */
async function oneChange(dir: string, size: number): Promise<Row | null> {
  const { path, articles } = await setUp(join(dir, 'change'), size)
  const library = await openLibrary({ path, stateDir: join(dir, 'change-state'), surroundings })
  const hugo = await hugoDesk(join(dir, 'change-hugo'), articles)
  if (hugo === null) return null
  const exporter = createSiteExporter(library)
  // As in the window, each export has the time of its own.
  const run = () => exporter.run({ out: join(dir, 'change-site'), allowForeign: false, now: Date.now() })
  const theirs = join(dir, 'change-peer')
  await run()
  await hugo.build(theirs)
  const pairs: (readonly [number, number])[] = []
  for (let n = 0; n < CHANGES; n += 1) {
    const article = articles[n * 100]
    if (article === undefined) continue
    const { hash, revision } = await library.load(article.id)
    const paragraph = { type: 'paragraph', content: [{ type: 'text', text: `第${n + 1}次改动的一段话。` }] }
    const record = {
      ...revision.record,
      body: { ...revision.record.body, content: [...(revision.record.body.content ?? []), paragraph] },
    }
    await library.save({ id: article.id, parents: [hash], record, reason: 'save', whenStale: 'refuse' })
    await appendFile(hugo.fileOf(article), `\n<p>第${n + 1}次改动的一段话。</p>\n`)
    settleDisk()
    const ours = await timed(run)
    settleDisk()
    pairs.push([ours, await hugo.build(theirs)])
  }
  await library.close()
  return pairedRow({ metric: 'one-change', size, unit: 'ms', target: 0.01, peerName: "Hugo's rerun" }, pairs)
}

/** A whole portal of generated articles: from nothing, after one change, and how time and memory grow. */
export async function site(): Promise<readonly Row[]> {
  const dir = await mkdtemp(join(tmpdir(), 'gaotai-bench-site-'))
  const only = process.env['GAOTAI_SITE_SIZES']?.split(',').map(Number)
  try {
    await mkdir(join(dir, 'change'))
    const rows: Row[] = []
    for (const size of only ?? [1000, 10_000, 100_000]) rows.push(...(await fullRows(dir, size)))
    const change = await oneChange(dir, 10_000)
    if (change !== null) rows.push(change)
    const peak = (size: number) => rows.find((row) => row.metric === 'peak-memory-mb' && row.size === size)?.ours
    const [small, large] = [peak(10_000), peak(100_000)]
    if (small !== undefined && large !== undefined)
      rows.push(
        pairedRow({ metric: 'peak-memory', size: 100_000, unit: 'MB', target: 1.5, peerName: 'ours at 10000' }, [
          [large, small],
        ]),
      )
    return rows
  } finally {
    await rm(dir, { recursive: true, force: true })
  }
}
