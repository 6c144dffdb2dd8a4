import { mkdir, readdir, readFile, stat, truncate, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeBackup } from '../../../../electron/library/backup/make-backup'
import { restoreBackupOn } from '../../../../electron/library/backup/restore-backup'
import { nodeDisk } from '../../../../electron/library/disk/operations'
import { sha256 } from '../../../../electron/library/disk/sha256'
import { arbitraryFiles, LIBRARY_ID } from '../../../support/arbitrary-library'
import { contentOf, libraryWith } from './holdings-kit'
import type { HostileEntry } from './hostile-zip'
import { zipOf } from './hostile-zip'
import { codeOf, newDesk, recordOf, saveNew, tempFolder } from './kit'

const restore = restoreBackupOn(nodeDisk)
const placeOf = (root: string) => ({ disk: nodeDisk, root, now: () => Date.UTC(2026, 10, 23) })

async function backupOf(root: string): Promise<string> {
  const file = join(await tempFolder(), 'backup.zip')
  await makeBackup(placeOf(root), LIBRARY_ID, file, {})
  return file
}

describe('a backup', () => {
  it('brings back the same bytes, into a new folder and over a part of the library', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryFiles, async (files) => {
        const root = await libraryWith(files)
        const file = await backupOf(root)
        const path = join(await tempFolder(), 'restored')
        await restore({ file, path })
        expect(await contentOf(path)).toEqual(await contentOf(root))
        expect((await readdir(path)).filter((name) => name.startsWith('.'))).toEqual([])
        const again = await restore({ file, path })
        expect(again).toMatchObject({ brought: 0, problems: [] })
      }),
      { numRuns: 15 },
    )
  })

  it('says what it is, keeps damaged files as they are, and names them', async () => {
    const desk = await newDesk()
    const library = await desk.open()
    await saveNew(library, recordOf('一稿'), '2017-12-28')
    const bad = join(desk.path, 'media', 'ab', `ab${'0'.repeat(62)}.png`)
    await mkdir(dirname(bad), { recursive: true })
    await writeFile(bad, 'no image')
    const file = join(await tempFolder(), '备份 一.zip')
    const report = await library.backup(file, {})
    expect(report).toMatchObject({ file, files: 5, sha256: sha256(await readFile(file)) })
    expect(report.problems.map(({ kind }) => kind)).toEqual(['damaged'])
    const path = join(await tempFolder(), 'restored')
    await restore({ file, path })
    expect(await contentOf(path)).toEqual(await contentOf(desk.path))
  })

  it('never takes the place of a file unless asked, and never stands in the library', async () => {
    const root = await libraryWith({})
    const file = await backupOf(root)
    const before = await readFile(file)
    expect(await codeOf(makeBackup(placeOf(root), LIBRARY_ID, file, {}))).toBe('target-not-ours')
    expect(await readFile(file)).toEqual(before)
    await makeBackup(placeOf(root), LIBRARY_ID, file, { replace: true })
    expect(await codeOf(makeBackup(placeOf(root), LIBRARY_ID, join(root, 'x.zip'), {}))).toBe('target-inside-library')
    expect(await codeOf(makeBackup(placeOf(root), LIBRARY_ID, join(root, 'no', 'x.zip'), {}))).toBe('not-found')
    expect(await readdir(dirname(file))).toEqual(['backup.zip'])
  })

  it('leaves nothing behind when it is stopped', async () => {
    const root = await libraryWith({ [`media/${sha256('图').slice(0, 2)}/${sha256('图')}.png`]: Buffer.from('图') })
    const file = join(await tempFolder(), 'backup.zip')
    const stop = new AbortController()
    const work = { signal: stop.signal, onProgress: () => stop.abort() }
    expect(await codeOf(makeBackup(placeOf(root), LIBRARY_ID, file, work))).toBe('cancelled')
    expect(await readdir(dirname(file))).toEqual([])
    const whole = await backupOf(root)
    const home = await tempFolder()
    const again = new AbortController()
    const stopped = restore({
      file: whole,
      path: join(home, 'new'),
      signal: again.signal,
      onProgress: () => again.abort(),
    })
    expect(await codeOf(stopped)).toBe('cancelled')
    expect(await readdir(home)).toEqual([])
  })
})

describe('a restore', () => {
  it('refuses another library, and a folder that holds other things', async () => {
    const file = await backupOf(await libraryWith({}))
    const other = await libraryWith({}, 'bbbbbbbbbbbbbbbb')
    expect(await codeOf(restore({ file, path: other }))).toBe('other-library')
    const taken = await tempFolder()
    await writeFile(join(taken, '便笺.txt'), '')
    expect(await codeOf(restore({ file, path: taken }))).toBe('library-exists')
    expect(await readdir(taken)).toEqual(['便笺.txt'])
  })

  it('refuses an archive with any bit changed or any end cut off, before it touches anything', async () => {
    const files = { [`media/${sha256('图').slice(0, 2)}/${sha256('图')}.png`]: Buffer.from('图') }
    const file = await backupOf(await libraryWith(files))
    const bytes = await readFile(file)
    const home = await tempFolder()
    const expected = await contentOf(await libraryWith(files))
    for (let at = 0; at < bytes.length; at += 3) {
      const broken = Buffer.from(bytes)
      broken.writeUInt8(broken.readUInt8(at) ^ (1 << (at % 8)), at)
      const path = join(home, `at-${at}`)
      await writeFile(file, broken)
      // A bit that nobody reads (a time, a version) may change; then what comes is right to the last byte.
      const outcome = await restore({ file, path }).then(
        () => 'restored',
        (error: { readonly code: string }) => error.code,
      )
      if (outcome === 'restored') expect(await contentOf(path)).toEqual(expected)
      else {
        expect(['archive-damaged', 'newer-format', 'damaged']).toContain(outcome)
        expect(await stat(path).catch(() => null)).toBeNull()
      }
    }
    await writeFile(file, bytes)
    for (const size of [bytes.length - 1, bytes.length >> 1, 22, 0]) {
      await truncate(file, size)
      expect(await codeOf(restore({ file, path: join(home, 'cut') }))).toBe('archive-damaged')
    }
  })

  const library = { path: 'gaotai.json', bytes: Buffer.from(`{"format":1,"libraryId":"${LIBRARY_ID}","createdAt":""}`) }
  const manifest = (more: object, ...files: readonly HostileEntry[]): HostileEntry => ({
    path: 'gaotai-backup.json',
    bytes: Buffer.from(
      JSON.stringify({
        format: 1,
        libraryId: LIBRARY_ID,
        madeAt: '',
        files: files.map(({ path, bytes }) => ({ path, bytes: bytes.length, sha256: sha256(bytes) })),
        ...more,
      }),
    ),
  })
  const evil = (path: string, more: Partial<HostileEntry> = {}): readonly HostileEntry[] => {
    const entry = { path, bytes: Buffer.from('x'), ...more }
    return [library, entry, manifest({}, library, entry)]
  }
  const medium = (bytes: Buffer): string => `media/${sha256(bytes).slice(0, 2)}/${sha256(bytes)}.png`
  const zeros = Buffer.alloc(8 * 1024 * 1024)

  it.each<[string, string, readonly HostileEntry[]]>([
    ['no manifest', 'archive-damaged', [library]],
    ['a newer manifest', 'newer-format', [library, manifest({ format: 2 }, library)]],
    ['no library file', 'archive-damaged', [manifest({})]],
    ['another library’s file', 'archive-damaged', [library, manifest({ libraryId: 'other' }, library)]],
    [
      'a wrong sum',
      'archive-damaged',
      [library, manifest({ files: [{ path: 'gaotai.json', bytes: 1, sha256: sha256('x') }] })],
    ],
    [
      'a file that no manifest names',
      'archive-damaged',
      [library, evil('media/x')[1] as HostileEntry, manifest({}, library)],
    ],
    ['a path that climbs out', 'archive-damaged', evil('../evil.json')],
    ['a path that climbs within', 'archive-damaged', evil('media/../../evil.json')],
    ['an absolute path', 'archive-damaged', evil('/tmp/evil.json')],
    ['a drive', 'archive-damaged', evil('C:/evil.json')],
    ['a backslash', 'archive-damaged', evil('media\\evil.json')],
    ['a folder', 'archive-damaged', evil('media/')],
    ['a program', 'archive-damaged', evil('media/ab/evil.exe')],
    ['a link', 'archive-damaged', evil(medium(Buffer.from('x')), { mode: 0o120777 })],
    [
      'a name twice',
      'archive-damaged',
      [...evil(medium(Buffer.from('x'))), { path: medium(Buffer.from('x')), bytes: Buffer.from('x') }],
    ],
    ['a bomb', 'archive-damaged', evil(medium(zeros), { bytes: zeros, deflate: true })],
  ])('refuses %s', async (_name, code, entries) => {
    const home = await tempFolder()
    const file = join(home, 'hostile.zip')
    await writeFile(file, zipOf(entries))
    expect(await codeOf(restore({ file, path: join(home, 'new') }))).toBe(code)
    expect(await readdir(home)).toEqual(['hostile.zip'])
  })

  it('takes the same archive when nothing is wrong with it', async () => {
    const home = await tempFolder()
    const file = join(home, 'fine.zip')
    await writeFile(file, zipOf(evil(medium(Buffer.from('x')))))
    expect(await restore({ file, path: join(home, 'new') })).toMatchObject({ files: 2, libraryId: LIBRARY_ID })
  })
})
