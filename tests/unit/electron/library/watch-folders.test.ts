import { watch } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { watchFolders } from '../../../../electron/library/watch/watch-folders'
import { nodeDisk } from '../../../../electron/library/disk/operations'
import { openTree } from '../../../../electron/library/disk/tree'
import type { LibraryPlace } from '../../../../electron/library/library-place'
import { tempFolder } from './kit'

it.skipIf(process.platform !== 'linux')(
  'watches a month that has no day yet, and the day that comes later',
  async () => {
    const root = await tempFolder()
    await mkdir(join(root, 'articles'))
    const waiting = new Map<string, () => void>()
    const watched = (path: string): Promise<void> => new Promise((resolve) => waiting.set(join(root, path), resolve))
    const watchOne = ((path: string, options: object) => {
      const watcher = watch(path, options)
      waiting.get(path)?.()
      return watcher
    }) as typeof watch
    const place = { root, disk: nodeDisk, tree: openTree(nodeDisk, root) } as unknown as LibraryPlace
    const whole = watched('articles')
    const folders = watchFolders(place, watchOne, () => undefined)
    await whole
    const month = watched('articles/2026/11')
    await mkdir(join(root, 'articles', '2026', '11'), { recursive: true })
    await month
    const day = watched('articles/2026/11/25')
    await mkdir(join(root, 'articles', '2026', '11', '25'))
    await expect(day).resolves.toBeUndefined()
    folders.stop()
  },
)
