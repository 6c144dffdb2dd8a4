import { cp, mkdir, readdir, utimes, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { exportArticles, recoverExports } from '../../../../electron/exporting'
import { AppError } from '../../../../shared/ipc/errors'
import { type ExportDisk, nodeExportDisk } from '../../../../electron/exporting/staging/export-disk'
import { codeOf, tempFolder } from '../library/kit'
import { breakingDisk, contentOf, fakeDesk, from, only, optionsFor } from './kit'

const A = '20260301-aaaaaaaa'
const B = '20260301-bbbbbbbb'
const C = '20260301-cccccccc'

// The second version changes a page, brings a new one with a new image, and no longer uses an image of the first.
const first = fakeDesk({
  [A]: { text: '一', images: { 'assets/one.png': '1', 'assets/two.png': '2' } },
  [B]: { text: '二', images: { 'assets/two.png': '2' } },
})
const second = fakeDesk(
  {
    [A]: { text: '一，改', images: { 'assets/two.png': '2', 'assets/three.png': '3' } },
    [C]: { text: '三', images: { 'assets/four.png': '4' } },
  },
  '2',
)
const exportFirst = (out: string) => exportArticles(first.library, first.composer, optionsFor(out, [A, B]))
const exportSecond = (out: string, disk?: Parameters<typeof exportArticles>[3]) =>
  exportArticles(second.library, second.composer, optionsFor(out, [A, C]), disk)

async function versions() {
  const home = await tempFolder()
  const out = join(home, 'first')
  await exportFirst(out)
  const before = await contentOf(out)
  await cp(out, join(home, 'second'), { recursive: true })
  const probe = breakingDisk(() => false, 'EIO')
  await exportSecond(join(home, 'second'), probe.disk)
  const after = await contentOf(join(home, 'second'))
  const fresh = async (name: string) => {
    await cp(out, join(home, name), { recursive: true })
    return join(home, name)
  }
  return { before, after, steps: probe.count(), fresh }
}

/** Every step in its own folder, many at a time: most of the work is waiting for the disk. */
async function atEach(steps: number, work: (at: number) => Promise<void>): Promise<void> {
  const all = Array.from({ length: steps }, (_, index) => index + 1)
  while (all.length > 0) await Promise.all(all.splice(0, 24).map(work))
}

describe('the journal of an export', () => {
  test('stands in a folder that is durable before anything is moved, in a target that is durable', async () => {
    const home = await tempFolder()
    const out = join(home, 'new', 'out')
    await mkdir(join(home, 'new'))
    const calls: string[] = []
    const disk: ExportDisk = {
      ...nodeExportDisk,
      syncFolder: async (path) => {
        await nodeExportDisk.syncFolder(path)
        calls.push(`sync ${relative(home, path)}`)
      },
      rename: async (source, to) => {
        await nodeExportDisk.rename(source, to)
        calls.push(`name ${relative(home, to)}`)
      },
    }
    await exportSecond(out, disk)
    const journal = calls.indexOf('name new/out/.gaotai-export/journal.json')
    expect(journal).toBeGreaterThan(0)
    const before = calls.slice(0, journal)
    for (const folder of ['new', 'new/out', 'new/out/.gaotai-export', 'new/out/.gaotai-export/new']) {
      expect(before).toContain(`sync ${folder}`)
    }
    expect(before.filter((call) => call.startsWith('name new/out/') && !call.includes('.gaotai-export'))).toEqual([])
  })
})

describe('putting an export into place', { timeout: 180_000 }, () => {
  test('brings one version after the other', async () => {
    const { before, after, steps } = await versions()
    expect(Object.keys(before)).toEqual([
      `${A}.html`,
      `${B}.html`,
      'assets/one.png',
      'assets/two.png',
      'gaotai-manifest.json',
    ])
    expect(Object.keys(after)).toEqual([
      `${A}.html`,
      `${B}.html`,
      `${C}.html`,
      'assets/four.png',
      'assets/three.png',
      'assets/two.png',
      'gaotai-manifest.json',
    ])
    expect(after[`${A}.html`]).not.toBe(before[`${A}.html`])
    expect(after[`${B}.html`]).toBe(before[`${B}.html`])
    expect(steps).toBeGreaterThan(50)
  })

  test('a failure at any step leaves the former version, or the new one when the export says so', async () => {
    const { before, after, steps, fresh } = await versions()
    const outcomes = new Set<string>()
    await atEach(steps, async (at) => {
      const out = await fresh(`once-${at}`)
      const { disk } = breakingDisk(only(at), at % 2 === 0 ? 'ENOSPC' : 'EIO')
      const outcome = await exportSecond(out, disk).then(
        () => 'done',
        (error: unknown) => (error instanceof AppError ? error.code : String(error)),
      )
      outcomes.add(outcome)
      const content = Object.entries(await contentOf(out)).filter(([path]) => !path.startsWith('.gaotai-export'))
      expect(Object.fromEntries(content), `step ${at}, ${outcome}`).toEqual(outcome === 'done' ? after : before)
      await exportSecond(out)
      expect(await contentOf(out), `the export after step ${at}`).toEqual(after)
    })
    expect(outcomes).toEqual(new Set(['done', 'disk-full', 'io']))
  })

  test('a kill at any step is rolled forward or back to one whole version', async () => {
    const { before, after, steps, fresh } = await versions()
    const outcomes = new Set<string>()
    await atEach(steps, async (at) => {
      const out = await fresh(`kill-${at}`)
      await exportSecond(out, breakingDisk(from(at), 'EIO').disk).catch(() => undefined)
      await recoverExports(out)
      const content = await contentOf(out)
      outcomes.add(content[`${C}.html`] === undefined ? 'back' : 'forward')
      expect(content, `step ${at}`).toEqual(content[`${C}.html`] === undefined ? before : after)
      expect(await readdir(out)).not.toContain('.gaotai-export')
    })
    expect(outcomes).toEqual(new Set(['back', 'forward']))
  })

  test('a volume without hard links serves as well, and a lock that is half-written is taken over in time', async () => {
    const { before, after, fresh } = await versions()
    const noLinks: ExportDisk = {
      ...nodeExportDisk,
      link: () => Promise.reject(Object.assign(new Error('no links'), { code: 'ENOTSUP' })),
    }
    await exportSecond(await fresh('no-links'), noLinks)
    const failing = await fresh('no-links-failing')
    const moves: string[] = []
    const rename = async (from: string, to: string): Promise<void> => {
      if (to.endsWith('.html')) moves.push(to)
      if (moves.length === 2) throw Object.assign(new Error('no'), { code: 'EIO' })
      await noLinks.rename(from, to)
    }
    expect(await codeOf(exportSecond(failing, { ...noLinks, rename }))).toBe('io')
    expect(await contentOf(failing)).toEqual(before)
    const half = await fresh('half')
    await mkdir(join(half, '.gaotai-export'))
    await writeFile(join(half, '.gaotai-export/lock'), '')
    expect(await codeOf(exportSecond(half))).toBe('target-busy')
    const past = new Date(Date.now() - 6_000)
    await utimes(join(half, '.gaotai-export/lock'), past, past)
    await exportSecond(half)
    expect(await contentOf(half)).toEqual(after)
  })

  test('going back takes away nothing that came from somebody else meanwhile', async () => {
    const { before, fresh } = await versions()
    const out = await fresh('meanwhile')
    let failed = false
    const rename = async (from: string, to: string): Promise<void> => {
      if (!failed && to === join(out, `${C}.html`)) {
        failed = true
        await writeFile(to, 'somebody’s')
        throw Object.assign(new Error('no'), { code: 'EIO' })
      }
      await nodeExportDisk.rename(from, to)
    }
    const failing = { ...nodeExportDisk, rename }
    expect(await codeOf(exportSecond(out, failing))).toBe('io')
    const { [`${C}.html`]: theirs, ...content } = await contentOf(out)
    expect(Buffer.from(theirs ?? '', 'latin1').toString()).toBe('somebody’s')
    expect(content).toEqual(before)
  })

  test('a kill while a failed export goes back is finished by the next one', async () => {
    const { before, after, steps, fresh } = await versions()
    let halfWay = 0
    await atEach(steps, async (at) => {
      const later = 2 + (at % 9)
      const out = await fresh(`twice-${at}-${later}`)
      const { disk } = breakingDisk((step) => only(at)(step) || from(at + later)(step), 'EIO')
      const failure: unknown = await exportSecond(out, disk).then(
        () => null,
        (error: unknown) => error,
      )
      if (failure instanceof AppError && failure.message.includes('中断')) halfWay += 1
      await recoverExports(out)
      const content = await contentOf(out)
      expect([before, after], `step ${at}, then ${later} later`).toContainEqual(content)
    })
    expect(halfWay).toBeGreaterThan(0)
  })
})
