import { cp, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { restoreBackupOn } from '../../electron/library/backup/restore-backup'
import { nodeDisk } from '../../electron/library/disk/operations'
import { AppError } from '../../shared/ipc/errors'
import { contentOf } from '../unit/electron/library/holdings-kit'
import type { Desk } from '../unit/electron/library/kit'
import { newDesk, recordOf, saveNew, saveNext, tempFolder } from '../unit/electron/library/kit'
import type { FaultyDisk } from './faulty-disk'
import { FAULTS, faultyDisk } from './faulty-disk'

interface Model {
  readonly desk: Desk
  /** Another copy of the library that went its own way. */
  readonly other: string
  readonly trashed: string
  readonly archive: string
}

/** One library, a copy that holds more and has purged an article, and a backup of that copy: made once, then copied. */
async function newModel(): Promise<Model> {
  const desk = await newDesk()
  const library = await desk.open()
  const base = await saveNew(library, recordOf('一稿'), '2017-12-28')
  const trashed = await saveNew(library, recordOf('要删的'), '2017-12-28')
  await library.trash([trashed.id])
  const home = await tempFolder()
  const other = join(home, 'other')
  await cp(desk.path, other, { recursive: true })
  const theirs = await desk.open({ path: other })
  await saveNext(theirs, base, recordOf('二稿'))
  await saveNew(theirs, recordOf('新来的'), '2018-01-02')
  await theirs.purge([trashed.id])
  const archive = join(home, 'backup.zip')
  await theirs.backup(archive, {})
  return { desk, other, trashed: trashed.id, archive }
}

/** A place of its own for one try: a copy of the library, and a folder for what is made. */
interface Scene {
  readonly model: Model
  readonly path: string
  readonly out: string
}

async function newScene(model: Model): Promise<Scene> {
  const out = await tempFolder()
  const path = join(out, 'library')
  await cp(model.desk.path, path, { recursive: true })
  return { model, path, out }
}

interface Deed {
  readonly name: string
  readonly run: (scene: Scene, disk: FaultyDisk['disk']) => Promise<unknown>
  readonly isDone: (scene: Scene) => Promise<boolean>
}

const onLibrary = async ({ model, path, out }: Scene, disk: FaultyDisk['disk']) =>
  model.desk.open({ path, disk, stateDir: join(out, 'state') })

const DEEDS: readonly Deed[] = [
  {
    name: 'merge',
    run: async (scene, disk) => (await onLibrary(scene, disk)).merge(scene.model.other, {}),
    isDone: async ({ model, path }) =>
      JSON.stringify(await contentOf(path)) === JSON.stringify(await contentOf(model.other)),
  },
  {
    name: 'purge',
    run: async (scene, disk) => {
      const { failed } = await (await onLibrary(scene, disk)).purge([scene.model.trashed])
      const [first] = failed
      if (first !== undefined) throw new AppError(first.error.code, first.error.message)
    },
    isDone: async ({ model, path }) =>
      !Object.keys(await contentOf(path)).some((file) => file.includes(`${model.trashed}.0`)),
  },
  {
    name: 'backup',
    run: async (scene, disk) => (await onLibrary(scene, disk)).backup(join(scene.out, 'out.zip'), { replace: true }),
    isDone: async ({ out, path }) => {
      const back = join(out, 'back')
      await restoreBackupOn(nodeDisk)({ file: join(out, 'out.zip'), path: back })
      const same = JSON.stringify(await contentOf(back)) === JSON.stringify(await contentOf(path))
      await rm(back, { recursive: true })
      return same
    },
  },
  {
    name: 'restore into a new folder',
    run: ({ model, out }, disk) => restoreBackupOn(disk)({ file: model.archive, path: join(out, 'new') }),
    isDone: async ({ model, out }) =>
      JSON.stringify(await contentOf(join(out, 'new'))) === JSON.stringify(await contentOf(model.other)),
  },
  {
    name: 'restore into the library',
    run: ({ model, path }, disk) => restoreBackupOn(disk)({ file: model.archive, path }),
    isDone: async ({ model, path }) =>
      JSON.stringify(await contentOf(path)) === JSON.stringify(await contentOf(model.other)),
  },
]

async function problemsAt({ model, path, out }: Scene): Promise<readonly unknown[]> {
  const library = await model.desk.open({ path, stateDir: join(out, 'fresh') })
  return (await library.verify({ repair: false })).problems
}

describe.each(DEEDS)('$name on a failing disk', (deed) => {
  it('leaves the library sound at every call, tells no success that is none, and completes when done again', async () => {
    const model = await newModel()
    const counting = faultyDisk()
    counting.arm(Infinity, 'EIO', false)
    await deed.run(await newScene(model), counting.disk)
    const calls = counting.calls()
    expect(calls).toBeGreaterThan(10)
    for (let at = 0; at < calls; at += 1) {
      const scene = await newScene(model)
      const faulty = faultyDisk()
      faulty.arm(at, FAULTS[at % FAULTS.length] ?? 'EIO', at % 2 === 0)
      let acknowledged = true
      await deed.run(scene, faulty.disk).catch((error: unknown) => {
        if (!(error instanceof AppError) || error.code === 'internal') throw error
        acknowledged = false
      })
      faulty.disarm()
      const where = `${deed.name}, call ${at} of ${calls}`
      expect(await problemsAt(scene), where).toEqual([])
      if (acknowledged) expect(await deed.isDone(scene), where).toBe(true)
      await deed.run(scene, nodeDisk)
      expect(await deed.isDone(scene), `${where}, again`).toBe(true)
      expect(await problemsAt(scene), where).toEqual([])
      const temps = (await readdir(scene.out)).filter((name) => name.startsWith('.gaotai-'))
      // What a lasting failure keeps us from removing is swept when it is old.
      if (at % 2 === 1) expect(temps, where).toEqual([])
    }
  })
})
