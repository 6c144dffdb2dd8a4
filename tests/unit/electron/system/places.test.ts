import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { folderForNewLibrary, isEmptyFolder } from '../../../../electron/system/library-folders'
import { fitToScreens } from '../../../../electron/system/windows/saved-bounds'

describe('the remembered place of a window', () => {
  const screen = { x: 0, y: 0, width: 1920, height: 1080 }
  const place = { x: 100, y: 80, width: 1280, height: 800, maximized: false }

  it('is taken when it can be reached', () => {
    expect(fitToScreens(place, [screen])).toBe(place)
    expect(fitToScreens({ ...place, x: -1100 }, [screen])).not.toBeNull()
  })

  it('keeps its size only when its screen is gone', () => {
    const size = { width: 1280, height: 800, maximized: false }
    for (const away of [{ x: 2500 }, { x: -1250 }, { y: -30 }, { y: 1060 }])
      expect(fitToScreens({ ...place, ...away }, [screen])).toEqual(size)
    expect(fitToScreens(place, [])).toEqual(size)
    expect(fitToScreens(null, [screen])).toBeNull()
  })
})

describe('the folder of a new library', () => {
  let folder = ''
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gaotai-folders-'))
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))

  it('is the chosen one when that is empty or not there', async () => {
    expect(await folderForNewLibrary(folder)).toBe(folder)
    expect(await folderForNewLibrary(join(folder, 'new'))).toBe(join(folder, 'new'))
    await writeFile(join(folder, '.DS_Store'), '')
    expect(await folderForNewLibrary(folder)).toBe(folder)
    expect(await isEmptyFolder(folder)).toBe(true)
  })

  it('is a folder of its own inside when other things lie there', async () => {
    await writeFile(join(folder, '记事.txt'), '')
    expect(await folderForNewLibrary(folder)).toBe(join(folder, '稿库'))
    await mkdir(join(folder, '稿库'))
    expect(await folderForNewLibrary(folder)).toBe(join(folder, '稿库 2'))
    expect(await isEmptyFolder(folder)).toBe(false)
  })
})
