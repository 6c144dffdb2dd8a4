import { randomBytes } from 'node:crypto'
import { mkdtemp, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { initLibrary, openLibrary, type Library } from '../../electron/library'
import { dayFolderOf } from '../../electron/library/names/article-paths'
import { fillLibrary } from './corpus/fill-library'
import { generateArticle } from './corpus/generate'
import { pairedRow, type Row } from './rows'

const LARGEST = 10_000
const SIZES = [100, 1000, LARGEST] as const
const PAIRS = 200
const WARM_UP = 30

const surroundings = { now: () => Date.now(), randomBytes: (n: number) => randomBytes(n), person: () => '演示' }

/** The floor: the same bytes, temp + fsync + rename + folder fsync, with no check and no retry. */
async function rawSave(folder: string, name: string, bytes: Uint8Array): Promise<void> {
  const temp = join(folder, `${name}.tmp`)
  const file = await open(temp, 'wx')
  await file.write(bytes)
  await file.sync()
  await file.close()
  await rename(temp, join(folder, name))
  const handle = await open(folder, 'r')
  await handle.sync()
  await handle.close()
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}

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
    for (const size of SIZES) desks.push(await setUpDesk(dir, size))
    const pairs = new Map<number, (readonly [number, number])[]>(SIZES.map((size) => [size, []]))
    for (let n = 0; n < WARM_UP + PAIRS; n += 1) {
      for (const desk of desks) {
        const pair = await desk.saveOnce(n)
        if (n >= WARM_UP) pairs.get(desk.size)?.push(pair)
      }
    }
    for (const desk of desks) await desk.library.close()
    const at = (size: number) => pairs.get(size) ?? []
    const peerName = 'temp+fsync+rename+folder fsync'
    const first = at(SIZES[0])
    const last = at(LARGEST)
    return [
      ...SIZES.map((size) => pairedRow({ metric: 'save-p50', size, unit: 'ms', target: 1.5, peerName }, at(size))),
      pairedRow(
        { metric: 'save-growth', size: LARGEST, unit: 'ms', target: 1.2, peerName: `save-p50 at ${SIZES[0]}` },
        last.map(([ours], n) => [ours, first[n]?.[0] ?? NaN] as const),
      ),
    ]
  } finally {
    await rm(dir, { recursive: true, force: true })
  }
}
