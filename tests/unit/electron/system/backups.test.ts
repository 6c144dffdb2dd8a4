import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { backupName } from '../../../../electron/library/backup/kept-backups'
import { createBackups } from '../../../../electron/system/backups'
import { createFileJobs } from '../../../../electron/system/file-jobs'
import type { BackupPlan } from '../../../../shared/ipc/backup-values'
import { codeOf, newDesk, tempFolder } from '../library/kit'

const DAY = 86_400_000
const START = Date.UTC(2026, 10, 23, 1)

async function scene(plan: Partial<BackupPlan> = {}) {
  const library = await (await newDesk()).open()
  const folder = join(await tempFolder(), '备份')
  await mkdir(folder)
  const clock = { now: START, running: 0 }
  const told: object[] = []
  const jobs = createFileJobs()
  const backups = createBackups({
    jobs,
    now: () => clock.now,
    running: () => clock.running,
    plan: () => ({ every: 'daily', folder, keep: 2, ...plan }),
    library: async () => library,
    tellProgress: () => undefined,
    tellPlanned: (outcome) => told.push(outcome),
  })
  return { library, folder, clock, told, jobs, backups }
}

describe('planned backups', () => {
  it('are made when one is due, and the oldest of ours go beyond the number', async () => {
    const { library, folder, clock, told, backups } = await scene()
    const { libraryId } = library.info
    const others = ['笔记.txt', backupName('another-library', START), 'gaotai-backup-x.zip']
    for (const name of others) await writeFile(join(folder, name), '')
    for (const [at, made] of [
      [START, 1],
      [START + DAY - 1, 1],
      [START + DAY, 2],
      [START + 2 * DAY, 3],
    ] as const) {
      clock.now = at
      await backups.look()
      expect(told).toHaveLength(made)
    }
    const ours = [START + DAY, START + 2 * DAY].map((at) => backupName(libraryId, at))
    expect((await readdir(folder)).sort()).toEqual([...ours, ...others].sort())
    expect(await backups.newest()).toBe(START + 2 * DAY)
  })

  it('go on after a wrong clock has named one years ahead, once a pause and not at every look', async () => {
    const { library, folder, clock, told, backups } = await scene({ keep: 9 })
    clock.now = Date.UTC(2099, 0, 1)
    await backups.look()
    clock.now = START
    for (const [running, made] of [
      [DAY - 1, 1],
      [DAY, 2],
      [2 * DAY - 1, 2],
      [2 * DAY, 3],
    ] as const) {
      clock.running = running
      await backups.look()
      expect(told).toHaveLength(made)
    }
    const { libraryId } = library.info
    expect(await readdir(folder)).toContain(backupName(libraryId, Date.UTC(2099, 0, 1) + 2000))
  })

  it('are not made when they are off, without a folder, or while something else runs', async () => {
    for (const plan of [{ every: 'off' }, { folder: null }] as const) {
      const { folder, told, backups } = await scene(plan)
      await backups.look()
      expect(told).toEqual([])
      expect(await readdir(folder)).toEqual([])
    }
    const { told, jobs, backups } = await scene()
    await jobs.run(async () => {
      await backups.look()
      expect(await codeOf(backups.now())).toBe('target-busy')
    })
    expect(told).toEqual([])
  })

  it('say why when they fail, and keep every older one', async () => {
    const { library, folder, clock, told, backups } = await scene({ keep: 1 })
    await backups.look()
    const [first] = await readdir(folder)
    clock.now += DAY
    await mkdir(join(folder, backupName(library.info.libraryId, clock.now)))
    await backups.look()
    expect(told[1]).toEqual({ problem: expect.stringContaining('已经存在') as string })
    expect(await readdir(folder)).toContain(first)
  })
})
