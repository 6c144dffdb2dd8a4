import { join } from 'node:path'
import * as v from 'valibot'
import { AppError } from '../../../shared/ipc/errors'
import { t } from '../../../shared/messages/translate'
import { writeDurably } from '../../library/disk/durable-write'
import { orMissing } from '../../library/disk/error-codes'
import { type ExportDisk, move, removeIfThere } from './export-disk'
import { isTargetPath, STAGING } from './names'

/** 1 had the staged files in the folders of their places. */
const FORMAT = 2

const pathSchema = v.pipe(v.string(), v.check(isTargetPath))
const moveSchema = v.variant('action', [
  v.object({ action: v.literal('put'), path: pathSchema, replaces: v.boolean() }),
  v.object({ action: v.literal('remove'), path: pathSchema }),
])
export const movesSchema = v.array(moveSchema)
const journalSchema = v.object({ format: v.literal(FORMAT), moves: movesSchema })

/** One change of the target: a staged file goes into place (over one of ours, or as a new one), or one of ours goes. */
export type Move = v.InferOutput<typeof moveSchema>

/** Which way an unfinished export has to go; the file's name says it, because a rename needs no space on a full disk. */
export type Direction = 'forward' | 'back'

export interface Journal {
  readonly direction: Direction
  readonly moves: readonly Move[]
}

const journalPath = (root: string, direction: Direction): string =>
  join(root, STAGING, direction === 'forward' ? 'journal.json' : 'journal-back.json')

const syncStaging = (disk: ExportDisk, root: string): Promise<void> => disk.syncFolder(join(root, STAGING))

/** From here on the export will be finished, or undone, whatever happens to this process. */
export const writeJournal = (disk: ExportDisk, root: string, moves: readonly Move[]): Promise<void> =>
  writeDurably(disk, journalPath(root, 'forward'), Buffer.from(JSON.stringify({ format: FORMAT, moves })))

/** From here on the export will be undone. */
export async function turnBack(disk: ExportDisk, root: string): Promise<void> {
  await move(disk, journalPath(root, 'forward'), journalPath(root, 'back'))
  await syncStaging(disk, root)
}

export async function removeJournal(disk: ExportDisk, root: string): Promise<void> {
  await removeIfThere(disk, journalPath(root, 'forward'))
  await removeIfThere(disk, journalPath(root, 'back'))
  await syncStaging(disk, root)
}

/** The unfinished export of a target; null when there is none. */
export async function readJournal(disk: ExportDisk, root: string): Promise<Journal | null> {
  for (const direction of ['back', 'forward'] as const) {
    const bytes = await orMissing(disk.read(journalPath(root, direction)))
    if (bytes !== null) return { direction, moves: parseMoves(bytes, root) }
  }
  return null
}

function parseMoves(bytes: Uint8Array, root: string): readonly Move[] {
  let value: unknown
  try {
    value = JSON.parse(Buffer.from(bytes).toString('utf8'))
  } catch {
    value = null
  }
  const parsed = v.safeParse(journalSchema, value)
  if (!parsed.success) throw new AppError('damaged', t('exporting.journalDamaged', { out: root, name: STAGING }))
  return parsed.output.moves
}
