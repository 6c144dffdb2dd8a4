import { cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { nodeDisk } from '../../../../electron/library/disk/operations'
import { sha256 } from '../../../../electron/library/disk/sha256'
import { openTree } from '../../../../electron/library/disk/tree'
import { listHoldings } from '../../../../electron/library/holdings/list-holdings'
import type { UnionTarget } from '../../../../electron/library/merging/union-target'
import { openPurges } from '../../../../electron/library/purging/purges'
import { type Files, LIBRARY_ID } from '../../../support/arbitrary-library'
import { tempFolder } from './kit'

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
