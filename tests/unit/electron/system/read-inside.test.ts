import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { readInside } from '../../../../electron/system/protocol/read-inside'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gaotai-inside-'))
  await mkdir(join(folder, 'root', 'assets'), { recursive: true })
  await mkdir(join(folder, 'root-beside'))
  await writeFile(join(folder, 'root', 'assets', 'a.js'), 'inside')
  await writeFile(join(folder, 'root-beside', 'b.js'), 'outside')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const read = async (...segments: string[]) => {
  const bytes = await readInside(join(folder, 'root'), segments)
  return bytes === null ? null : new TextDecoder().decode(bytes)
}

it('reads files below the root, also through a link of the root itself', async () => {
  expect(await read('assets', 'a.js')).toBe('inside')
  await symlink(join(folder, 'root'), join(folder, 'link-to-root'))
  expect(await readInside(join(folder, 'link-to-root'), ['assets', 'a.js'])).not.toBeNull()
})

it('refuses links that lead out, folders, and what is not there', async () => {
  await symlink(join(folder, 'root-beside', 'b.js'), join(folder, 'root', 'file-link.js'))
  await symlink(join(folder, 'root-beside'), join(folder, 'root', 'folder-link'))
  expect(await read('file-link.js')).toBeNull()
  expect(await read('folder-link', 'b.js')).toBeNull()
  expect(await read('..', 'root-beside', 'b.js')).toBeNull()
  expect(await read('assets')).toBeNull()
  expect(await read('nothing.js')).toBeNull()
})
