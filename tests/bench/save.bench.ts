import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { initLibrary, openLibrary, type Library } from '../../electron/library'
import { dayFolderOf } from '../../electron/library/names/article-paths'
import { fillLibrary } from './corpus/fill-library'
import { generateArticle } from './corpus/generate'
import { surroundings, timed } from './measure'
import { RAW_SAVE, rawSave } from './raw-save'
import { pairedRow, type Row } from './rows'

const SIZES = [100, 1000, 10_000] as const
const LARGEST = 100_000
const PAIRS = 200
const WARM_UP = 30

/** One library of a size, whose newest article is saved again and again, each time beside the raw floor. */
interface Desk {
  readonly size: number
  readonly library: Library
  /** Saves once; answers our and the floor's milliseconds for the same bytes. */
  readonly saveOnce: (n: number) => Promise<readonly [ours: number, peer: number]>
}

async function setUpDesk(dir: string, size: number): Promise<Desk> {
  const path = join(dir, `library-${size}`)
  const rawFolder = await mkdtemp(join(dir, 'raw-'))
  await initLibrary({ path, surroundings })
  await fillLibrary(path, size)
  const library = await openLibrary({ path, stateDir: join(dir, `state-${size}`), surroundings })
  await library.refresh()
  const id = library.mintId('2026-01-05')
  const folder = join(path, ...dayFolderOf(id))
  const { record } = generateArticle(7, 99)
  let parents: readonly string[] = []
  const saveOnce = async (n: number) => {
    const changed = { ...record, notes: `第 ${n} 次` }
    const ours = await timed(async () => {
      parents = [(await library.save({ id, parents, record: changed, reason: 'save', whenStale: 'refuse' })).hash]
    })
    const prefix = `${id}.${String(n + 1).padStart(4, '0')}.`
    const name = (await readdir(folder)).find((file) => file.startsWith(prefix)) ?? ''
    const bytes = await readFile(join(folder, name))
    const peer = await timed(() => rawSave(rawFolder, name, bytes))
    return [ours, peer] as const
  }
  return { size, library, saveOnce }
}

/** save-p50 at each size beside the raw floor, and how it grows; the sizes take turns, so that a slow disk hits all. */
export async function save(): Promise<readonly Row[]> {
  const dir = await mkdtemp(join(tmpdir(), 'gaotai-bench-save-'))
  try {
    const desks: Desk[] = []
    for (const size of [...SIZES, LARGEST]) desks.push(await setUpDesk(dir, size))
    const pairs = new Map<number, (readonly [number, number])[]>(desks.map(({ size }) => [size, []]))
    for (let n = 0; n < WARM_UP + PAIRS; n += 1) {
      for (const desk of desks) {
        const pair = await desk.saveOnce(n)
        if (n >= WARM_UP) pairs.get(desk.size)?.push(pair)
      }
    }
    for (const desk of desks) await desk.library.close()
    const at = (size: number) => pairs.get(size) ?? []
    const first = at(SIZES[0])
    const last = at(LARGEST)
    return [
      ...SIZES.map((size) =>
        pairedRow({ metric: 'save-p50', size, unit: 'ms', target: 1.5, peerName: RAW_SAVE }, at(size)),
      ),
      pairedRow(
        { metric: 'save-growth', size: LARGEST, unit: 'ms', target: 1.2, peerName: `save-p50 at ${SIZES[0]}` },
        last.map(([ours], n) => [ours, first[n]?.[0] ?? NaN] as const),
      ),
    ]
  } finally {
    await rm(dir, { recursive: true, force: true })
  }
}
