import assert from 'node:assert/strict'
import { mkdir, readdir, utimes } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { isTempName } from '../../../electron/library/names/temp-names'
import { openWorkspace } from '../../../electron/library/workspace'
import { quickDisk } from '../disks/quick-disk'
import type { Place } from './place'
import { withLibrary } from './place'

const LONG_AGO = new Date('2020-01-01T00:00:00Z')

async function tempsBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return entries.filter(({ name }) => isTempName(name)).map(({ parentPath, name }) => join(parentPath, name))
}

/**
 * What a kill left half-written goes once it is old: with the next look at the library, start of the app or backup.
 * @param folder in which backups are made
 */
export async function checkSwept(place: Place, folder: string): Promise<void> {
  for (const temp of await tempsBelow(place.home)) await utimes(temp, LONG_AGO, LONG_AGO)
  await mkdir(folder, { recursive: true })
  await openWorkspace(place.state, quickDisk)
  await withLibrary(place, async (library) => {
    await library.verify({ repair: false })
    await library.drafts.list()
    await library.updateSearch()
    await library.backup(join(folder, 'swept.zip'), {})
  })
  const left = [
    ...(await tempsBelow(place.library)),
    ...(await tempsBelow(place.state)),
    ...(await readdir(folder)).filter(isTempName),
  ]
  assert.deepEqual(
    left.map((path) => relative(place.home, path)),
    [],
    'temp files that are old are swept',
  )
}
