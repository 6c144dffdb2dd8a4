import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import { join } from 'node:path'
import * as v from 'valibot'
import { AppError } from '../../../shared/ipc/errors'
import { t } from '../../../shared/messages/translate'
import { writeDurably } from '../../library/disk/durable-write'
import { isMissing, orMissing, osCode } from '../../library/disk/error-codes'
import { type ExportDisk, kindAt, removeIfEmpty, removeIfThere } from './export-disk'
import { STAGING } from './names'

/** A holder that is alive touches its lock this often; one that did not for much longer is dead or asleep. */
const TOUCH_MS = 10_000
const STALE_MS = 120_000
/** A lock without content is one being written, or one whose writer was killed at that. */
const UNWRITTEN_MS = 5_000

/** How systems say that a volume has no hard links (`EISDIR`: Windows on exFAT). */
const NO_LINKS: ReadonlySet<string> = new Set([
  'EPERM',
  'ENOTSUP',
  'EOPNOTSUPP',
  'ENOSYS',
  'EINVAL',
  'EISDIR',
  'UNKNOWN',
])

const holderSchema = v.object({ token: v.string(), host: v.string(), pid: v.pipe(v.number(), v.integer()) })
type Holder = v.InferOutput<typeof holderSchema>

/** Locks this process holds: a lock with our process number that isn't among them is left from an earlier process. */
const held = new Set<string>()

export interface TargetLock {
  /** Rejects with `target-busy` when another export took the lock over, e.g. while this machine slept. */
  readonly check: () => Promise<void>
  readonly release: () => Promise<void>
}

const lockPath = (root: string): string => join(root, STAGING, 'lock')

const busy = (root: string): AppError => new AppError('target-busy', t('exporting.busy', { out: root }), { out: root })

/**
 * Takes the one lock of a target folder, or a dead export's.
 * @throws AppError 'target-busy' while another export runs there
 */
export async function takeLock(disk: ExportDisk, root: string): Promise<TargetLock> {
  const token = randomUUID()
  for (let attempt = 0; attempt < 5; attempt++) {
    await makeStaging(disk, root)
    if (await createLock(disk, root, token)) return hold(disk, root, token)
    const text = await readLock(disk, root)
    if (text === null) continue
    if (!(await isDead(disk, root, text))) throw busy(root)
    await clearDead(disk, root, text, token)
  }
  throw busy(root)
}

async function makeStaging(disk: ExportDisk, root: string): Promise<void> {
  const folder = join(root, STAGING)
  try {
    await disk.makeFolder(folder)
  } catch (error) {
    if (osCode(error) !== 'EEXIST') throw error
    // Through a link we would write outside the target.
    if ((await kindAt(disk, folder)) === 'folder') return
    throw new AppError('target-not-ours', t('exporting.stagingTaken', { out: root, name: STAGING }), { out: root })
  }
}

/** Written aside and then given its name, which fails when that is taken: so a kill never leaves half a lock. */
async function createLock(disk: ExportDisk, root: string, token: string): Promise<boolean> {
  const holder: Holder = { token, host: hostname(), pid: process.pid }
  const bytes = Buffer.from(JSON.stringify(holder))
  const aside = join(root, STAGING, `lock-${token}`)
  try {
    await writeDurably(disk, aside, bytes, { syncFolder: false })
    await disk.link(aside, lockPath(root)).catch(async (error: unknown) => {
      if (!NO_LINKS.has(osCode(error) ?? '')) throw error
      await writeDirectly(disk, lockPath(root), bytes)
    })
    return true
  } catch (error) {
    // A finishing export may take the whole folder away between two steps of ours.
    if (osCode(error) === 'EEXIST' || isMissing(error)) return false
    throw error
  } finally {
    await removeIfThere(disk, aside).catch(() => undefined)
  }
}

/** For volumes without hard links. */
async function writeDirectly(disk: ExportDisk, path: string, bytes: Uint8Array): Promise<void> {
  const file = await disk.create(path)
  try {
    const written = await file.write(bytes, 0, bytes.length, 0)
    if (written !== bytes.length) throw Object.assign(new Error('the disk took no bytes'), { code: 'ENOSPC' })
  } catch (error) {
    await file.close().catch(() => undefined)
    await removeIfThere(disk, path).catch(() => undefined)
    throw error
  }
  await file.close()
}

async function readLock(disk: ExportDisk, root: string): Promise<string | null> {
  const bytes = await orMissing(disk.read(lockPath(root)))
  return bytes === null ? null : Buffer.from(bytes).toString('utf8')
}

function holderOf(text: string): Holder | null {
  try {
    const parsed = v.safeParse(holderSchema, JSON.parse(text))
    return parsed.success ? parsed.output : null
  } catch {
    return null
  }
}

async function isDead(disk: ExportDisk, root: string, text: string): Promise<boolean> {
  const holder = holderOf(text)
  if (holder !== null && held.has(holder.token)) return false
  if (holder?.host === hostname() && (holder.pid === process.pid || !isRunning(holder.pid))) return true
  return (await ageOf(disk, root)) > (holder === null ? UNWRITTEN_MS : STALE_MS)
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return osCode(error) === 'EPERM'
  }
}

/** By the clock of the disk itself: a share's server may be minutes off this machine. */
async function ageOf(disk: ExportDisk, root: string): Promise<number> {
  const probe = join(root, STAGING, `probe-${randomUUID()}`)
  const file = await disk.create(probe)
  await file.close()
  const now = await disk.inspect(probe)
  await removeIfThere(disk, probe)
  const lock = await orMissing(disk.inspect(lockPath(root)))
  return lock === null ? 0 : Number((now.modified - lock.modified) / 1_000_000n)
}

/** Moves the dead lock aside, and puts it back when somebody else was quicker and it is a live one by now. */
async function clearDead(disk: ExportDisk, root: string, text: string, token: string): Promise<void> {
  const aside = join(root, STAGING, `lock-${token}`)
  if ((await orMissing(disk.rename(lockPath(root), aside).then(() => true))) === null) return
  const moved = Buffer.from(await disk.read(aside)).toString('utf8')
  if (moved !== text && (await kindAt(disk, lockPath(root))) === null) await disk.rename(aside, lockPath(root))
  else await removeIfThere(disk, aside)
}

function hold(disk: ExportDisk, root: string, token: string): TargetLock {
  held.add(token)
  const path = lockPath(root)
  const isOurs = async (): Promise<boolean> => holderOf((await readLock(disk, root)) ?? '')?.token === token
  const timer = setInterval(() => void disk.touch(path).catch(() => undefined), TOUCH_MS)
  timer.unref()
  return {
    check: async () => {
      if (!(await isOurs())) throw busy(root)
    },
    release: async () => {
      clearInterval(timer)
      held.delete(token)
      if (!(await isOurs())) return
      await removeIfThere(disk, path)
      await removeIfEmpty(disk, join(root, STAGING))
    },
  }
}
