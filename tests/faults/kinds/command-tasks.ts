import assert from 'node:assert/strict'
import { copyFile, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ArticleRecord } from '../../../shared/article/record'
import { createSiteExporter } from '../../../electron/exporting'
import { MANY } from '../../../electron/exporting/site/site-threads'
import { defaultProfile } from '../../../shared/portal/settings'
import type { Random } from '../random'
import type { DeedTraits } from '../scenes/deed'
import type { Fact } from '../scenes/facts'
import * as facts from '../scenes/facts'
import type { Model } from '../scenes/model'
import { exportedIds } from '../scenes/model'
import type { Place } from '../scenes/place'
import { withLibrary } from '../scenes/place'
import { recordOf } from '../scenes/texts'

/** One line of `--events`. */
export type EventLine = Readonly<Record<string, unknown>>

export interface Prepared {
  readonly args: readonly string[]
  /** What an acknowledged event promises; null for events that promise nothing. */
  readonly factOf: (event: EventLine) => Fact | null
  /** What must hold whether or not anything was acknowledged. */
  readonly always?: Fact
  /** What holds once the command was run again to its end. */
  readonly again?: Fact
}

/** A command that is killed. */
export interface CommandTask extends DeedTraits {
  /** How often it is chosen. */
  readonly weight: number
  readonly prepare: (place: Place, model: Model, random: Random) => Promise<Prepared>
}

const IMPORTED = 30

async function importing(place: Place, random: Random): Promise<Prepared> {
  const folder = join(place.home, 'incoming')
  await mkdir(folder)
  const records = new Map<string, ArticleRecord>()
  for (let n = 0; n < IMPORTED; n++) {
    const record = recordOf(`来稿 ${n}`, { publishTime: `2018-01-0${random.below(9) + 1}` })
    records.set(`${n}.json`, record)
    await writeFile(join(folder, `${n}.json`), JSON.stringify(record))
  }
  return {
    args: ['import', folder],
    factOf: ({ id, hash, file }) => {
      const record = records.get(String(file).split(/[\\/]/).at(-1) ?? '')
      assert.ok(record !== undefined, `an event names ${String(file)}`)
      return facts.hasRevision({ id: String(id), hash: String(hash) }, record)
    },
  }
}

async function saving(place: Place, args: readonly string[], record: ArticleRecord): Promise<Prepared> {
  const file = join(place.home, 'record.json')
  await writeFile(file, JSON.stringify(record))
  return {
    args: ['save', ...args, '--file', file],
    factOf: ({ id, hash }) => facts.hasRevision({ id: String(id), hash: String(hash) }, record),
  }
}

async function renaming(place: Place): Promise<Prepared> {
  const file = join(place.home, 'profile.json')
  await writeFile(file, JSON.stringify({ ...defaultProfile, siteName: '改名' }))
  return {
    args: ['settings', 'set', 'profile', '--file', file],
    factOf: () => facts.hasSiteName('改名'),
  }
}

async function backingUp(place: Place, model: Model): Promise<Prepared> {
  const name = 'backup.zip'
  await copyFile(place.archive, join(place.home, name))
  return {
    args: ['backup', '--out', join(place.home, name), '--force'],
    factOf: () => facts.hasBackup(name, model.ours),
    always: async (look) => {
      // The one that stood there, or the new one; never half of one.
      await facts
        .hasBackup(
          name,
          model.theirs,
        )(look)
        .catch(() => facts.hasBackup(name, model.ours)(look))
    },
  }
}

const mergedInto =
  (model: Model) =>
  ({ path }: EventLine): Fact =>
    facts.hasFile(String(path), model.union[String(path)])

const trashedOne = ({ articles }: Model): readonly string[] => [articles.trashed.id]

/** The whole portal: a site of three articles is exported over once there are `more`. */
async function exportingSite(place: Place, more: number): Promise<Prepared> {
  const out = join(place.home, 'site')
  const options = { out, allowForeign: false, now: Date.now() }
  const ready = (title: string): ArticleRecord =>
    recordOf(title, { status: 'approved', column: 'news-general', publishTime: '2018-01-02' })
  await withLibrary(place, async (library) => {
    const { hash } = await library.settings.get('profile')
    await library.settings.set('profile', { siteName: '汀岚出版社', footer: [] }, hash)
    const saveNew = (title: string) =>
      library.save({
        id: library.mintId('2018-01-02'),
        parents: [],
        record: ready(title),
        reason: 'create',
        whenStale: 'refuse',
      })
    for (let n = 1; n <= 3; n++) await saveNew(`第${n}篇`)
    await createSiteExporter(library).run(options)
    for (let n = 1; n <= more; n++) await saveNew(`后来的第${n}篇`)
  })
  return {
    args: ['export', '--kind', 'site', '--out', out],
    factOf: () => null,
    always: () => facts.isWholeSite(out, [3, 3 + more]),
    again: () => facts.isWholeSite(out, [3 + more]),
  }
}

export const COMMAND_TASKS: readonly CommandTask[] = [
  { name: 'import', weight: 4, prepare: (place, _model, random) => importing(place, random) },
  { name: 'save new', weight: 2, prepare: (place) => saving(place, [], recordOf('新稿')) },
  {
    name: 'save next',
    weight: 2,
    prepare: (place, { articles: { plain } }) => saving(place, [plain.id, '--parent', plain.hash], recordOf('三稿')),
  },
  {
    name: 'merge',
    weight: 4,
    removes: trashedOne,
    mayWait: true,
    prepare: async (place, model) => ({ args: ['merge', place.other], factOf: mergedInto(model) }),
  },
  {
    name: 'export',
    weight: 4,
    prepare: async (place, model) => ({
      args: ['export', ...exportedIds(model), '--out', place.out],
      factOf: () => facts.isExported(model),
    }),
  },
  { name: 'export site', weight: 3, prepare: (place) => exportingSite(place, 3) },
  { name: 'export large site', weight: 1, prepare: (place) => exportingSite(place, MANY) },
  { name: 'backup', weight: 1, prepare: backingUp },
  {
    name: 'restore into the library',
    weight: 1,
    removes: trashedOne,
    mayWait: true,
    prepare: async (place, model) => ({ args: ['restore', place.archive], factOf: mergedInto(model) }),
  },
  {
    name: 'restore into a new folder',
    weight: 1,
    makes: 'new/library',
    prepare: async (place, model) => ({
      args: ['restore', place.archive],
      // No library stands there before the last file does: the command is run again.
      factOf: () => null,
      again: facts.hasAll(model.theirs),
    }),
  },
  {
    name: 'purge',
    weight: 1,
    removes: trashedOne,
    prepare: async (_place, { articles: { trashed } }) => ({
      args: ['purge', trashed.id],
      factOf: () => facts.isGone(trashed.id),
    }),
  },
  { name: 'settings', weight: 1, prepare: renaming },
]
