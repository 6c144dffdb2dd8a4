import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeDurably } from '../../../../electron/library/disk/durable-write'
import { writeImmutable } from '../../../../electron/library/disk/immutable-write'
import type { DiskOperations, OpenFile } from '../../../../electron/library/disk/operations'
import { nodeDisk } from '../../../../electron/library/disk/operations'
import { codeOf, tempFolder } from './kit'

const text = Buffer.from('一段不短的文字，写了又写。'.repeat(20))

/** A disk whose open files and other operations are changed as a test needs. */
const diskWith = (
  changes: Partial<DiskOperations>,
  fileChanges: (file: OpenFile) => Partial<OpenFile>,
): DiskOperations => ({
  ...nodeDisk,
  pause: () => Promise.resolve(),
  create: async (path) => {
    const file = await nodeDisk.create(path)
    return { ...file, ...fileChanges(file) }
  },
  ...changes,
})

const busy = (): Error => Object.assign(new Error('held'), { code: 'EBUSY' })

describe('writing durably', () => {
  it('goes on until a disk that takes a few bytes at a time has taken all', async () => {
    const path = join(await tempFolder(), 'a.json')
    const disk = diskWith({}, (file) => ({
      write: (bytes, offset, length, at) => file.write(bytes, offset, Math.min(7, length), at),
    }))
    await writeDurably(disk, path, text)
    expect((await readFile(path)).equals(text)).toBe(true)
  })

  it('keeps the old file when a disk takes no more, or has fewer bytes than it said', async () => {
    const folder = await tempFolder()
    const path = join(folder, 'a.json')
    await writeFile(path, 'old')
    const full = diskWith({}, (file) => ({
      write: (bytes, offset, _length, at) => (at === 0 ? file.write(bytes, offset, 9, at) : Promise.resolve(0)),
    }))
    await expect(writeDurably(full, path, text)).rejects.toMatchObject({ code: 'ENOSPC' })
    const lying = diskWith({}, (file) => ({
      write: async (bytes, offset, length, at) => {
        await file.write(bytes, offset, length - 1, at)
        return length
      },
    }))
    await expect(writeDurably(lying, path, text)).rejects.toMatchObject({ code: 'EIO' })
    expect(await readFile(path, 'utf8')).toBe('old')
    expect(await readdir(folder)).toEqual(['a.json'])
  })

  it('syncs the file before its rename and the folder after it', async () => {
    const folder = await tempFolder()
    const steps: string[] = []
    const noting =
      <A extends readonly unknown[], T>(step: string, work: (...args: A) => Promise<T>) =>
      (...args: A): Promise<T> => {
        steps.push(step)
        return work(...args)
      }
    const disk = diskWith(
      {
        rename: noting('rename', nodeDisk.rename),
        openFolder: async (path) => {
          const opened = await nodeDisk.openFolder(path)
          return { ...opened, sync: noting('sync folder', opened.sync) }
        },
      },
      (file) => ({
        write: noting('write', file.write),
        sync: noting('sync', file.sync),
        size: noting('size', file.size),
        close: noting('close', file.close),
      }),
    )
    await writeDurably(disk, join(folder, 'a.json'), text)
    expect(steps).toEqual(['write', 'sync', 'size', 'close', 'rename', 'sync folder'])
  })

  it('tries a rename again for two seconds while another program holds the file', async () => {
    const folder = await tempFolder()
    let failures = 3
    const paused: number[] = []
    const disk = diskWith(
      {
        rename: (from, to) => (failures-- > 0 ? Promise.reject(busy()) : nodeDisk.rename(from, to)),
        pause: (ms) => {
          paused.push(ms)
          return Promise.resolve()
        },
      },
      () => ({}),
    )
    await writeDurably(disk, join(folder, 'a.json'), text)
    expect(paused).toHaveLength(3)
    failures = Infinity
    paused.length = 0
    await expect(writeDurably(disk, join(folder, 'b.json'), text)).rejects.toMatchObject({ code: 'EBUSY' })
    expect(paused.reduce((sum, ms) => sum + ms, 0)).toBe(2000)
    expect(await readdir(folder)).toEqual(['a.json'])
  })
})

describe('writing what never changes', () => {
  it('takes the same bytes for success and never overwrites others', async () => {
    const path = join(await tempFolder(), 'a.json')
    expect(await writeImmutable(nodeDisk, path, text)).toBe('written')
    expect(await writeImmutable(nodeDisk, path, text)).toBe('present')
    expect(await codeOf(writeImmutable(nodeDisk, path, Buffer.from('other')))).toBe('damaged')
    expect((await readFile(path)).equals(text)).toBe(true)
  })
})
