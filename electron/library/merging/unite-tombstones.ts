import { join } from 'node:path'
import { AppError } from '../../../shared/ipc/errors'
import { t } from '../../../shared/messages/translate'
import type { Problem } from '../api'
import { writeDurably } from '../disk/durable-write'
import { orMissing } from '../disk/error-codes'
import type { Source } from '../holdings/source'
import type { Steps } from '../holdings/steps'
import { ownedPath } from '../names/owned-path'
import { finishPurge } from '../purging/purge-article'
import { readTombstone } from '../purging/tombstone'
import type { UnionTarget } from './union-target'

/** Takes in the purges of another library: each tombstone is durable before the files go that it covers. */
export async function uniteAllTombstones(
  target: UnionTarget,
  source: Source,
  paths: readonly string[],
  steps: Steps,
): Promise<readonly Problem[]> {
  const problems: Problem[] = []
  for (const path of paths) {
    steps.check()
    const problem = await uniteOne(target, source, path)
    if (problem !== null) problems.push(problem)
    steps.done(path)
  }
  return problems
}

async function uniteOne(target: UnionTarget, source: Source, path: string): Promise<Problem | null> {
  const owned = ownedPath(path)
  const bytes = await source.read(path)
  if (owned?.kind !== 'tombstone' || bytes === null) return null
  const found = readTombstone(bytes, owned.id)
  switch (found.kind) {
    case 'damaged':
      return { kind: 'damaged', path, message: t('merging.damaged') }
    case 'newer':
      return copyNewer(target, path, bytes)
    case 'sound':
      try {
        await target.purges.add(found.tombstone)
      } catch (error) {
        // Ours can't be read: it is told of, and the purge is as it was.
        if (error instanceof AppError && error.code === 'damaged')
          return { kind: 'damaged', path, message: error.message }
        if (error instanceof AppError && error.code === 'newer-format')
          return { kind: 'newer', path, message: error.message }
        throw error
      }
      await finishPurge(target, owned.id)
      return null
  }
}

/** One that this version can't unite with another is brought only where there is none. */
async function copyNewer(target: UnionTarget, path: string, bytes: Uint8Array): Promise<Problem | null> {
  const folder = await target.tree.make(['purged'])
  const there = await orMissing(target.disk.read(join(target.root, path)))
  if (there === null) await writeDurably(target.disk, join(folder, path.slice('purged/'.length)), bytes)
  else if (Buffer.compare(there, bytes) !== 0) return { kind: 'newer', path, message: t('merging.newerTombstone') }
  return null
}
