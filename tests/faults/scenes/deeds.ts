import assert from 'node:assert/strict'
import { join } from 'node:path'
import type { ExportDisk } from '../../../electron/exporting/staging/export-disk'
import type { Library, PublicationNote } from '../../../electron/library'
import { restoreBackupOn } from '../../../electron/library/backup/restore-backup'
import { initLibraryOn } from '../../../electron/library/init-library'
import { openWorkspace } from '../../../electron/library/workspace'
import type { ArticleRecord } from '../../../shared/article/record'
import { AppError } from '../../../shared/ipc/errors'
import { makePng } from '../../support/png'
import type { Acknowledge, Deed } from './deed'
import { onDisk, onLibrary } from './deed'
import * as facts from './facts'
import { exportAll, exportedIds } from './model'
import type { Place } from './place'
import { openAt, surroundingsFor } from './place'
import { recordOf } from './texts'

async function save(
  library: Library,
  acknowledge: Acknowledge,
  id: string,
  parents: readonly string[],
  record: ArticleRecord,
): Promise<void> {
  const reason = parents.length === 0 ? 'create' : 'save'
  acknowledge(facts.hasRevision(await library.save({ id, parents, record, reason, whenStale: 'refuse' }), record))
}

const NEW_ID = '20300102-aaaaaaaa'

async function init(acknowledge: Acknowledge, { home }: Place, disk: ExportDisk): Promise<void> {
  const path = join(home, 'new', 'library')
  try {
    await initLibraryOn(disk)({ path, surroundings: surroundingsFor(29) })
  } catch (error) {
    // A first try whose very last step failed has made it.
    if (!(error instanceof AppError && error.code === 'library-exists')) throw error
  }
  acknowledge(async ({ library }) => {
    assert.notEqual((await library.settings.get('profile')).hash, null, 'a new library has its profile')
    assert.notEqual((await library.settings.get('columns')).hash, null, 'a new library has its columns')
  })
}

const noteOf = (id: string, revision: string): PublicationNote => ({
  articleId: id,
  revision,
  kind: 'page',
  path: `${id}.html`,
  at: '2026-11-23T01:00:00.000Z',
  by: '林小满',
  exportId: 'e-1',
})

/** Everything that writes into a library, its state or a target. */
export const DEEDS: readonly Deed[] = [
  {
    name: 'init',
    makes: 'new/library',
    open: onDisk((acknowledge, place, _model, disk) => init(acknowledge, place, disk)),
  },
  {
    name: 'first save',
    open: onLibrary((library, acknowledge) => save(library, acknowledge, NEW_ID, [], recordOf('新'))),
  },
  {
    name: 'second save',
    open: onLibrary((library, acknowledge, _place, { articles: { plain } }) =>
      save(library, acknowledge, plain.id, [plain.hash], recordOf('集市开张，三稿')),
    ),
  },
  {
    name: 'two saves at once',
    open: onLibrary(async (library, acknowledge, _place, { articles: { plain } }) => {
      const saves = [
        save(library, acknowledge, NEW_ID, [], recordOf('新')),
        save(library, acknowledge, plain.id, [plain.hash], recordOf('集市开张，三稿')),
      ]
      const failed = (await Promise.allSettled(saves)).find(({ status }) => status === 'rejected')
      if (failed?.status === 'rejected') throw failed.reason
    }),
  },
  {
    name: 'settings',
    open: onLibrary(async (library, acknowledge) => {
      const { value, hash } = await library.settings.get('profile')
      await library.settings.set('profile', { ...(value as object), siteName: '改名' }, hash)
      acknowledge(facts.hasSiteName('改名'))
    }),
  },
  {
    name: 'list entry',
    open: onLibrary(async (library, acknowledge) => {
      const { id } = await library.lists.save('people', { name: '何念' })
      acknowledge(async (look) => {
        const entry = (await look.library.lists.entries('people')).find((one) => one.id === id)
        assert.deepEqual(entry?.value, { name: '何念' })
      })
    }),
  },
  {
    name: 'media',
    open: onLibrary(async (library, acknowledge) => {
      const image = makePng(7, 7)
      const { media } = await library.media.add(image)
      acknowledge(async (look) => assert.deepEqual(Buffer.from(await look.library.media.read(media)), image))
    }),
  },
  {
    name: 'drafts',
    open: onLibrary(async (library, acknowledge, _place, { articles: { plain } }) => {
      for (const title of ['半句', '整句，还没有存']) {
        const record = recordOf(title)
        await library.drafts.write({ articleId: plain.id, parents: [plain.hash], record })
        acknowledge(async (look) => {
          const draft = (await look.library.drafts.list()).find(({ articleId }) => articleId === plain.id)
          // A newer text may have come to the disk without having been acknowledged.
          assert.ok(
            [title, '整句，还没有存'].includes(draft?.record.title ?? ''),
            `draft ${draft?.record.title ?? 'none'}`,
          )
        })
      }
    }),
  },
  {
    name: 'trash',
    open: onLibrary(async (library, acknowledge, _place, { articles: { plain } }) => {
      throwFirst((await library.trash([plain.id])).failed)
      acknowledge(facts.isTrashed(plain.id))
    }),
  },
  {
    name: 'purge',
    removes: ({ articles }) => [articles.trashed.id],
    open: onLibrary(async (library, acknowledge, _place, { articles: { trashed } }) => {
      throwFirst((await library.purge([trashed.id])).failed)
      acknowledge(facts.isGone(trashed.id))
    }),
  },
  {
    name: 'merge',
    removes: ({ articles }) => [articles.trashed.id],
    mayWait: true,
    open: onLibrary(async (library, acknowledge, place, model) => {
      await library.merge(place.other, { onFile: (path) => acknowledge(facts.hasFile(path, model.union[path])) })
      acknowledge(facts.hasAll(model.union))
    }),
  },
  {
    name: 'restore into the library',
    removes: ({ articles }) => [articles.trashed.id],
    mayWait: true,
    open: onDisk(async (acknowledge, place, model, disk) => {
      const onFile = (path: string): void => acknowledge(facts.hasFile(path, model.union[path]))
      await restoreBackupOn(disk)({ file: place.archive, path: place.library, onFile })
      acknowledge(facts.hasAll(model.union))
    }),
  },
  {
    name: 'restore into a new folder',
    makes: 'new/library',
    open: onDisk(async (acknowledge, place, model, disk) => {
      await restoreBackupOn(disk)({ file: place.archive, path: join(place.home, 'new', 'library') })
      acknowledge(facts.hasAll(model.theirs))
    }),
  },
  {
    name: 'backup',
    open: onLibrary(async (library, acknowledge, place, model) => {
      await library.backup(join(place.home, 'backup.zip'), { replace: true })
      acknowledge(facts.hasBackup('backup.zip', model.ours))
    }),
  },
  {
    name: 'publication note',
    open: onLibrary(async (library, acknowledge, _place, { articles: { plain } }) => {
      const note = noteOf(plain.id, plain.hash)
      await library.publications.add([note])
      acknowledge(async (look) => {
        const notes = await look.library.publications.of(plain.id)
        assert.ok(
          notes.some(({ exportId }) => exportId === note.exportId),
          'the note is there',
        )
      })
    }),
  },
  {
    name: 'export',
    open: async (place, model, disk) => {
      // Only the target is at stake here: the notes are a deed of their own.
      const library = await openAt(place, undefined, 23)
      return {
        run: async (acknowledge) => {
          await exportAll(library, place.out, exportedIds(model), disk)
          acknowledge(facts.isExported(model))
        },
        close: () => library.close(),
      }
    },
  },
  {
    name: 'export into a new folder',
    open: async (place, model, disk) => {
      const library = await openAt(place, undefined, 23)
      const out = join(place.home, 'new', 'out')
      return {
        run: async (acknowledge) => {
          await exportAll(library, out, exportedIds(model), disk)
          acknowledge((look) =>
            facts.isExported(model)({ ...look, place: { ...look.place, out: join(look.place.home, 'new', 'out') } }),
          )
        },
        close: () => library.close(),
      }
    },
  },
  {
    name: 'workspace',
    open: onDisk(async (acknowledge, place, _model, disk) => {
      await (await openWorkspace(place.state, disk)).setPerson('周予安')
      acknowledge(facts.hasPerson('周予安'))
    }),
  },
]

function throwFirst(
  failed: readonly { readonly error: { readonly code: AppError['code']; readonly message: string } }[],
): void {
  const [first] = failed
  if (first !== undefined) throw new AppError(first.error.code, first.error.message)
}
