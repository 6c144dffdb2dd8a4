import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { sha256 } from '../../../electron/library/disk/sha256'
import { listHoldings } from '../../../electron/library/holdings/list-holdings'
import { quickDisk } from '../disks/quick-disk'

/** Every file that is a library's, with its bytes as a sum. */
export async function contentOf(root: string): Promise<Readonly<Record<string, string>>> {
  const sums: Record<string, string> = {}
  for (const path of ['gaotai.json', ...(await listHoldings(quickDisk, root))]) {
    sums[path] = sha256(await readFile(join(root, path)))
  }
  return sums
}

/** Every file below a folder but the exporter's own staging, with its bytes as a sum. */
export async function filesOf(folder: string): Promise<Readonly<Record<string, string>>> {
  const sums: Record<string, string> = {}
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name)
    const name = relative(folder, path).split(sep).join('/')
    if (entry.isFile() && !name.startsWith('.gaotai-export/')) sums[name] = sha256(await readFile(path))
  }
  return Object.fromEntries(Object.entries(sums).sort())
}

/** Rejects naming the files that differ, and no others. */
export function sameSums(there: Readonly<Record<string, string>>, wanted: Readonly<Record<string, string>>): void {
  const paths = [...new Set([...Object.keys(there), ...Object.keys(wanted)])].sort()
  const differing = paths.filter((path) => there[path] !== wanted[path])
  const wordFor = (path: string): string =>
    there[path] === undefined ? 'missing' : wanted[path] === undefined ? 'too much' : 'other bytes'
  assert.deepEqual(
    differing.map((path) => `${wordFor(path)}: ${path}`),
    [],
  )
}
