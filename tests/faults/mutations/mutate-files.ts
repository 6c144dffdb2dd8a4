import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { canonicalJson } from '../../../shared/article/canonical-json'
import { sha256 } from '../../../electron/library/disk/sha256'
import type { Random } from '../random'
import { MUTATIONS } from './bytes'
import { changeJson } from './json'

export interface Mutated {
  /** From the root, where the file was and where it is now. */
  readonly path: string
  readonly now: string
  readonly how: string
  /** Its name fits its bytes: what it says has to be judged. */
  readonly isRenamed: boolean
  readonly bytes: Buffer
}

/** The name that fits these bytes, for files that are named by their hashes; null for others. */
function nameFor(path: string, bytes: Buffer): string | null {
  const name = basename(path)
  const hash = sha256(bytes)
  const chain = /^(.+\.\d{4,}\.)[0-9a-f]{8}(\..+\.json)$/.exec(name)
  const named =
    chain !== null
      ? `${chain[1] ?? ''}${hash.slice(0, 8)}${chain[2] ?? ''}`
      : /^\d{8}-[a-z2-7]{8}\.[0-9a-f]{16}\.json$/.test(name)
        ? `${name.slice(0, 18)}${hash.slice(0, 16)}.json`
        : null
  return named === null ? null : path.slice(0, path.length - name.length) + named
}

/** Another hash in the name, the bytes as they were; null for files without one. */
function withOtherHash(path: string): string | null {
  const hash = /(?<=\.|\/)[0-9a-f]{8,64}(?=\.)/.exec(path)?.[0]
  return hash === undefined
    ? null
    : path.replace(
        hash,
        [...hash]
          .reverse()
          .join('')
          .replace(/^./, (c) => (c === '0' ? '1' : '0')),
      )
}

function change(bytes: Buffer, other: Buffer, random: Random): { readonly bytes: Buffer; readonly how: string } {
  if (random.chance(0.3)) {
    const changed = changeJson(bytes, random)
    if (changed !== null) return { bytes: changed, how: 'another value' }
  }
  if (random.chance(0.06)) return { bytes: other, how: "another file's bytes" }
  const how = random.pick(Object.keys(MUTATIONS))
  return { bytes: MUTATIONS[how]?.(bytes, random) ?? bytes, how }
}

/**
 * Damages one file. Null when it came out as it was.
 * @param another the whole path of a sound file, whose bytes may take the place of this one's
 */
export async function mutateFile(root: string, path: string, another: string, random: Random): Promise<Mutated | null> {
  const before = await readFile(join(root, path))
  const renamed = random.chance(0.05) ? withOtherHash(path) : null
  if (renamed !== null) {
    await rename(join(root, path), join(root, renamed))
    return { path, now: renamed, how: 'another hash in its name', isRenamed: false, bytes: before }
  }
  const changed = change(before, await readFile(another), random)
  const bytes = path.startsWith('library/purged/') && random.chance(0.7) ? canonical(changed.bytes) : changed.bytes
  if (bytes.equals(before)) return null
  const fitting = random.chance(0.4) ? nameFor(path, bytes) : null
  const now = fitting ?? path
  // A new file in its place: the old one has other names elsewhere.
  await rm(join(root, path))
  await writeFile(join(root, now), bytes)
  return { path, now, how: changed.how, isRenamed: fitting !== null, bytes }
}

/** A tombstone counts only in the one spelling of what it says. */
function canonical(bytes: Buffer): Buffer {
  try {
    return Buffer.from(canonicalJson(JSON.parse(bytes.toString('utf8'))) + '\n')
  } catch {
    return bytes
  }
}
