import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createComposer } from '../../../../../electron/exporting/index'
import { openLibrary } from '../../../../../electron/library/index'
import { createSampleLibrary } from '../../../../../electron/library/sample/create-sample'
import { missingForPublication } from '../../../../../shared/article/requirements'
import { columnPath } from '../../../../../shared/portal/columns'
import { parseColumns } from '../../../../../shared/portal/settings'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gaotai-sample-'))
})
afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

function surroundings() {
  let drawn = 0
  return {
    now: () => Date.parse('2026-11-23T01:00:00Z'),
    randomBytes: (n: number) => Uint8Array.from({ length: n }, () => (drawn = (drawn * 31 + 17) % 251)),
    person: () => '测试员',
  }
}

describe('the sample library', () => {
  it('is a sound, living newsroom whose every article can be published', async () => {
    const path = join(folder, 'sample')
    const stateDir = join(folder, 'state')
    await createSampleLibrary({ path, stateDir, surroundings: surroundings() })
    const library = await openLibrary({ path, stateDir, surroundings: surroundings() })
    try {
      const { articles } = await library.list({ offset: 0, limit: 20 })
      const columns = parseColumns((await library.settings.get('columns')).value)
      const composer = createComposer(library)
      expect(articles).toHaveLength(6)
      expect(new Set(articles.map(({ status }) => status)).size).toBeGreaterThan(2)
      expect(new Set(articles.map(({ updatedBy }) => updatedBy)).size).toBeGreaterThan(3)
      for (const { id } of articles) {
        const { record } = (await library.load(id)).revision
        expect(missingForPublication(record), record.title).toEqual([])
        expect(columnPath(columns, record.column ?? ''), record.title).not.toEqual([])
        const page = await composer.page(id, record)
        for (const asset of page.assets) expect((await composer.asset(asset)).bytes.length).toBeGreaterThan(0)
      }
      expect((await library.verify({ repair: false })).problems).toEqual([])
    } finally {
      await library.close()
    }
  })
})
