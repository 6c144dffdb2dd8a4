import { readdir, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createSiteExporter } from '../../../../../electron/exporting'
import { nodeExportDisk } from '../../../../../electron/exporting/staging/export-disk'
import { saveReady, siteDesk, type SiteDesk } from './kit'

/** An export by another start of the app, a minute later, and the files of the site that it read. */
async function nextStart({ desk, options, out }: SiteDesk) {
  const read: string[] = []
  const disk = {
    ...nodeExportDisk,
    read: (path: string) => {
      if (path.startsWith(out) && path.endsWith('.html')) read.push(path)
      return nodeExportDisk.read(path)
    },
  }
  const exporter = createSiteExporter(await desk.open())
  const report = await exporter.run({ ...options, now: Date.now() + 60_000 }, disk)
  return { read, report }
}

async function settled(): Promise<SiteDesk> {
  const site = await siteDesk()
  await saveReady(site.library, '汀边的书店')
  await site.run(site.options)
  // Times that can be put back to the nanosecond.
  await utimes(join(site.out, 'index.html'), 1_800_000_000, 1_800_000_000)
  expect((await nextStart(site)).read).not.toEqual([])
  return site
}

describe('what stands in a site’s folder', () => {
  test('is known after the next start without being read', async () => {
    const site = await settled()
    const { read, report } = await nextStart(site)
    expect(read).toEqual([])
    expect(report).toMatchObject({ written: [], drawn: 0 })
  })

  test('is read again when somebody changed it, and put right', async () => {
    const site = await settled()
    const path = join(site.out, 'index.html')
    const { size } = await stat(path)
    await writeFile(path, 'x'.repeat(size))
    // The old time was put back: the disk knows all the same that something changed.
    await utimes(path, 1_800_000_000, 1_800_000_000)
    const { read, report } = await nextStart(site)
    expect(read).toEqual([path])
    expect(report.written).toEqual(['index.html'])
  })

  test('is read when what was known of it is lost', async () => {
    const site = await settled()
    const [key = ''] = await readdir(join(site.desk.stateDir, 'libraries'))
    await rm(join(site.desk.stateDir, 'libraries', key, 'derived'), { recursive: true })
    const { read, report } = await nextStart(site)
    expect(read.length).toBeGreaterThan(3)
    expect(report.written).toEqual([])
  })
})
