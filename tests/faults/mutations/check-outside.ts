import assert from 'node:assert/strict'
import { join } from 'node:path'
import { createComposer, exportArticles, recoverExports } from '../../../electron/exporting'
import { restoreBackupOn } from '../../../electron/library/backup/restore-backup'
import { quickDisk } from '../disks/quick-disk'
import { contentOf, sameSums } from '../scenes/content'
import { exportedIds } from '../scenes/model'
import type { Place } from '../scenes/place'
import { openAt } from '../scenes/place'
import type { Mutated } from './mutate-files'
import { orRefused } from './refusal'
import type { RichModel } from './rich-model'
import { halfOf } from './rich-model'

/** What is made from a damaged library or onto damaged targets: exports, backups, merges. */
export async function checkOutside(place: Place, { model }: RichModel, changes: readonly Mutated[]): Promise<void> {
  await orRefused('looking after a stopped export', recoverExports(halfOf(place), quickDisk))
  const library = await orRefused('opening', openAt(place))
  if (library !== null) {
    try {
      for (const out of [place.out, halfOf(place)]) {
        const options = { ids: exportedIds(model), kind: 'page' as const, out, allowForeign: true, by: '林小满' }
        await orRefused(`exporting to ${out}`, exportArticles(library, createComposer(library), options, quickDisk))
      }
      await orRefused('a backup', library.backup(join(place.home, 'backup.zip'), {}))
    } finally {
      await library.close()
    }
    await checkMerge(place)
  }
  const path = join(place.home, 'restored')
  const restored = await orRefused('restoring', restoreBackupOn(quickDisk)({ file: place.archive, path }))
  const isSound = !changes.some(({ path: changed }) => changed === 'other.zip')
  assert.ok(restored !== null || !isSound, 'a sound backup comes back')
  if (restored !== null) sameSums(await contentOf(path), model.theirs)
}

/** Nothing damaged comes over into a sound library. */
async function checkMerge(place: Place): Promise<void> {
  const target = await openAt({ library: place.other, state: join(place.home, 'other-state') })
  try {
    const report = await orRefused('merging', target.merge(place.library, {}))
    const damaged = (await target.verify({ repair: false })).problems.filter(({ kind }) => kind === 'damaged')
    assert.deepEqual(damaged, [], `a merge of ${String(report?.brought)} files brings nothing damaged`)
  } finally {
    await target.close()
  }
}
