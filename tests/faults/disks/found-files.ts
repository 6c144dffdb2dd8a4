import { linkSync, mkdirSync, writeFileSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'

/** The files of a disk by their paths from a root, with forward slashes; null is a folder. */
export type FoundFiles = ReadonlyMap<string, Buffer | null>

/** The files and folders below a folder as `simulatedDisk` takes them. */
export async function readFound(root: string): Promise<FoundFiles> {
  const found = new Map<string, Buffer | null>()
  for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    found.set(relative(root, path).split(sep).join('/'), entry.isDirectory() ? null : await readFile(path))
  }
  return found
}

/** Writes what was found into a fresh folder; files that are as they were get a second name. */
export function writeFound(
  found: FoundFiles,
  to: string,
  before: { readonly root: string; readonly found: FoundFiles },
): void {
  mkdirSync(to, { recursive: true })
  for (const [path, bytes] of found) {
    if (bytes === null) mkdirSync(join(to, path), { recursive: true })
    else if (before.found.get(path) === bytes) linkSync(join(before.root, path), join(to, path))
    else writeFileSync(join(to, path), bytes)
  }
}
