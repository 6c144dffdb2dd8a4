import { cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { prepareLink } from '../../../../electron/library/chain/write-link'
import { nodeDisk } from '../../../../electron/library/disk/operations'
import { sha256 } from '../../../../electron/library/disk/sha256'
import { openTree } from '../../../../electron/library/disk/tree'
import { listHoldings } from '../../../../electron/library/holdings/list-holdings'
import type { UnionTarget } from '../../../../electron/library/merging/union-target'
import { dayFolderOf } from '../../../../electron/library/names/article-paths'
import { printChainName } from '../../../../electron/library/names/chain-names'
import { openPurges } from '../../../../electron/library/purging/purges'
import { printTombstone, TOMBSTONE_FORMAT } from '../../../../electron/library/purging/tombstone'
import type { Revision } from '../../../../shared/article/record'
import { recordOf, tempFolder } from './kit'

export type Files = Readonly<Record<string, Buffer>>

const IDS = ['20171228-k3v7q2xa', '20171228-bbbbbbbb', '20260301-cccccccc']

/** A family of revisions: number n continues one or two of those before it, so that there are forks and their ends. */
function family(
  id: string,
  shape: readonly (readonly number[])[],
): { readonly files: Files; readonly hashes: string[] } {
  const files: Record<string, Buffer> = {}
  const made: { readonly hash: string; readonly number: number }[] = []
  for (const [at, choices] of shape.entries()) {
    const parents = at === 0 ? [] : [...new Set(choices.map((choice) => choice % at))].map((index) => made[index])
    const known = parents.filter((parent) => parent !== undefined)
    const revision: Revision = {
      format: 1,
      articleId: id,
      number: 1 + Math.max(0, ...known.map(({ number }) => number)),
      parents: known.map(({ hash }) => hash).sort(),
      savedAt: new Date(Date.UTC(2026, 0, 1, 0, at)).toISOString(),
      savedBy: '林小满',
      reason: 'save',
      record: recordOf(`第 ${at} 稿`),
    }
    const link = prepareLink(id, revision, [])
    files[[...dayFolderOf(id), printChainName(link.name)].join('/')] = Buffer.from(link.bytes)
    made.push({ hash: link.hash, number: revision.number })
  }
  return { files, hashes: made.map(({ hash }) => hash) }
}

const picked = (all: Files, keep: readonly boolean[]): Files =>
  Object.fromEntries(Object.entries(all).filter((_entry, at) => keep[at % keep.length]))

/** A small library: parts of three families (parents may be waiting), some media, tombstones over parts of a family. */
export const arbitraryFiles: fc.Arbitrary<Files> = fc
  .record({
    shape: fc.constant([[0], [0], [0, 0], [1, 2], [1], [3, 4]]),
    keep: fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }),
    purged: fc.array(fc.record({ id: fc.nat(2), upTo: fc.nat(5), minute: fc.nat(3) }), { maxLength: 2 }),
    media: fc.subarray(['甲图', '乙图', '丙图']),
  })
  .map(({ shape, keep, purged, media }) => {
    const families = IDS.map((id) => family(id, shape))
    const files: Record<string, Buffer> = picked(Object.assign({}, ...families.map((one) => one.files)) as Files, keep)
    for (const text of media) files[`media/${sha256(text).slice(0, 2)}/${sha256(text)}.png`] = Buffer.from(text)
    for (const { id, upTo, minute } of purged) {
      const hashes = families[id]?.hashes.slice(0, upTo + 1) ?? []
      files[`purged/${IDS[id] ?? ''}.json`] = printTombstone({
        format: TOMBSTONE_FORMAT,
        articleId: IDS[id] ?? '',
        heads: hashes.slice(-1),
        revisions: hashes.map((hash) => hash.slice(0, 8)).sort(),
        purgedAt: new Date(Date.UTC(2026, 5, 1, 0, minute)).toISOString(),
        purgedBy: minute % 2 === 0 ? '林小满' : '周予安',
      })
    }
    return files
  })

export const LIBRARY_ID = 'aaaaaaaaaaaaaaaa'

/** Writes files as a library's folder. */
export async function libraryWith(files: Files, libraryId = LIBRARY_ID): Promise<string> {
  const root = join(await tempFolder(), 'library')
  await mkdir(root)
  await writeFile(join(root, 'gaotai.json'), JSON.stringify({ format: 1, libraryId, createdAt: '2026-01-01' }))
  for (const [path, bytes] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), bytes)
  }
  return root
}

export async function copyOf(root: string): Promise<string> {
  const copy = join(await tempFolder(), 'copy')
  await cp(root, copy, { recursive: true })
  return copy
}

/** Every file that is a library's, with its bytes as a sum. */
export async function contentOf(root: string): Promise<Readonly<Record<string, string>>> {
  const sums: Record<string, string> = {}
  for (const path of ['gaotai.json', ...(await listHoldings(nodeDisk, root))]) {
    sums[path] = sha256(await readFile(join(root, path)))
  }
  return sums
}

export function targetAt(root: string, disk = nodeDisk): UnionTarget {
  const tree = openTree(disk, root)
  return { disk, tree, root, purges: openPurges(disk, tree) }
}
