import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'

/**
 * Unpacks the entries that `place` gives a relative path (null: left out), with their Unix modes.
 * @param {string} archive @param {string} target @param {(name: string) => string | null} place
 */
export async function unzip(archive, target, place) {
  const yauzl = (await import('yauzl')).default
  const open = promisify(/** @type {(path: string, options: object, done: Function) => void} */ (yauzl.open))
  const zip = /** @type {import('yauzl').ZipFile} */ (await open(archive, { lazyEntries: true }))
  await new Promise((resolve, reject) => {
    zip.on('error', reject)
    zip.on('end', resolve)
    zip.on('entry', (entry) => {
      const path = entry.fileName.endsWith('/') ? null : place(entry.fileName)
      if (path === null) return zip.readEntry()
      unpack(zip, entry, join(target, path)).then(() => zip.readEntry(), reject)
    })
    zip.readEntry()
  })
}

/** @param {import('yauzl').ZipFile} zip @param {import('yauzl').Entry} entry @param {string} file */
async function unpack(zip, entry, file) {
  const mode = (entry.externalFileAttributes >>> 16) & 0o777
  await mkdir(dirname(file), { recursive: true })
  const stream = await promisify(zip.openReadStream.bind(zip))(entry)
  await pipeline(stream, createWriteStream(file, { mode: mode || 0o644 }))
}
