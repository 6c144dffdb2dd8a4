import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import type { ValueLink } from '../../../electron/library/chain/value-link'
import { VALUE_FORMAT } from '../../../electron/library/chain/value-link'
import { prepareLink } from '../../../electron/library/chain/write-link'
import { sha256 } from '../../../electron/library/disk/sha256'
import { openTree } from '../../../electron/library/disk/tree'
import { isIntact } from '../../../electron/library/holdings/is-intact'
import { listHoldings } from '../../../electron/library/holdings/list-holdings'
import type { UnionTarget } from '../../../electron/library/merging/union-target'
import { printChainName } from '../../../electron/library/names/chain-names'
import { openPurges } from '../../../electron/library/purging/purges'
import { defaultProfile } from '../../../shared/portal/settings'
import { arbitraryFiles, type Files, LIBRARY_ID } from '../../support/arbitrary-library'
import { quickDisk } from '../disks/quick-disk'
import { linkTree } from './link-tree'

/** Versions of the portal's settings: one, and two that fork from it. */
function settings(): Files {
  const files: Record<string, Buffer> = {}
  const add = (siteName: string, number: number, parents: readonly string[]): string => {
    const value = { ...defaultProfile, siteName }
    const stamp = { savedAt: `2026-01-0${number}T00:00:00.000Z`, savedBy: '林小满' }
    const link: ValueLink = {
      format: VALUE_FORMAT,
      kind: 'settings',
      subject: 'profile',
      number,
      parents,
      ...stamp,
      value,
    }
    const { name, bytes, hash } = prepareLink('profile', link, [])
    files[`settings/profile/${printChainName(name)}`] = Buffer.from(bytes)
    return hash
  }
  const first = add('青榆新闻', 1, [])
  add('青榆在线', 2, [first])
  add('青榆日报网', 2, [first])
  return files
}
const SETTINGS = Object.entries(settings())

/** A library of one newsroom: articles with forks and gaps, media, purges, settings, and files that are damaged. */
export const arbitraryLibrary: fc.Arbitrary<Files> = fc
  .record({
    files: arbitraryFiles,
    settings: fc.subarray(SETTINGS),
    damaged: fc.array(fc.tuple(fc.nat(40), fc.constantFrom('cut', 'empty', 'flipped')), { maxLength: 2 }),
  })
  .map(({ files, settings: chosen, damaged }) => {
    const all: Record<string, Buffer> = { ...files, ...Object.fromEntries(chosen) }
    // A damaged tombstone stops its purge until a person has looked: that is no union any more.
    const paths = Object.keys(all).filter((path) => !path.startsWith('purged/'))
    for (const [at, how] of damaged) {
      const path = paths[at % Math.max(1, paths.length)]
      const bytes = path === undefined ? undefined : all[path]
      if (path === undefined || bytes === undefined || bytes.length < 2) continue
      const flipped = Buffer.from(bytes)
      flipped[bytes.length >> 1] = (flipped[bytes.length >> 1] ?? 0) ^ 1
      all[path] = how === 'flipped' ? flipped : bytes.subarray(0, how === 'cut' ? bytes.length >> 1 : 0)
    }
    return named(all)
  })

/** Told by its paths in a counterexample, not by its bytes. */
const named = (files: Record<string, Buffer>): Files =>
  Object.defineProperty(files, fc.toStringMethod, {
    value: () => JSON.stringify(Object.entries(files).map(([path, bytes]) => `${path} (${bytes.length} bytes)`)),
  })

export async function writeLibrary(home: string, files: Files): Promise<string> {
  const root = await mkdtemp(join(home, 'library-'))
  await writeFile(
    join(root, 'gaotai.json'),
    JSON.stringify({ format: 1, libraryId: LIBRARY_ID, createdAt: '2026-01-01' }),
  )
  for (const [path, bytes] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), bytes)
  }
  return root
}

export async function copyLibrary(home: string, root: string): Promise<string> {
  const copy = await mkdtemp(join(home, 'copy-'))
  linkTree(root, copy)
  return copy
}

export function targetAt(root: string): UnionTarget {
  const tree = openTree(quickDisk, root)
  return { disk: quickDisk, tree, root, purges: openPurges(quickDisk, tree) }
}

/** Every file whose bytes are those of its name, with its sum. */
export async function soundContentOf(root: string): Promise<Readonly<Record<string, string>>> {
  const sums: Record<string, string> = {}
  for (const path of await listHoldings(quickDisk, root)) {
    const bytes = await readFile(join(root, path))
    if (isIntact(path, bytes)) sums[path] = sha256(bytes)
  }
  return sums
}
