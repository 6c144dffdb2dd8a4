import { join } from 'node:path'
import { extensionOf, MOST_ATTACHMENT_BYTES, refusalOf, type AttachmentRefusal } from '../../shared/article/attachments'
import { isMediaName } from '../../shared/article/ids'
import type { MediaName } from '../../shared/article/record'
import type { AddedMedia, StoredFile } from '../../shared/ipc/library-values'
import { AppError } from '../../shared/ipc/errors'
import { nameOfForeignType } from '../../shared/media/foreign-image'
import { byteSize } from '../../shared/media/byte-size'
import { inspectImage, LONGEST_EDGE, stripLocation } from '../../shared/media/image'
import { t } from '../../shared/messages/translate'
import type { MediaSize } from '../../shared/portal/page-model'
import { orMissing } from './disk/error-codes'
import { writeDurably } from './disk/durable-write'
import { writeImmutable } from './disk/immutable-write'
import type { DiskOperations } from './disk/operations'
import { sha256 } from './disk/sha256'
import type { Tree } from './disk/tree'

export const mediaFolderOf = (name: MediaName): readonly string[] => ['media', name.slice(0, 2)]

export interface MediaStore {
  readonly add: (bytes: Uint8Array) => Promise<AddedMedia>
  /** Keeps a file that readers download, under the type of its name; pictures lose the place where they were taken. */
  readonly addFile: (bytes: Uint8Array, name: string) => Promise<StoredFile>
  readonly read: (name: MediaName) => Promise<Uint8Array>
  readonly size: (name: MediaName) => Promise<MediaSize | null>
  readonly isThere: (name: MediaName) => Promise<boolean>
  /** What this process has stored: texts that aren't saved yet may name it. */
  readonly storedNow: () => ReadonlySet<MediaName>
}

export function openMediaStore(disk: DiskOperations, tree: Tree): MediaStore {
  const sizes = new Map<MediaName, MediaSize>()
  const stored = new Set<MediaName>()

  /** The path of a stored file; null when its bytes haven't arrived. Links are not followed. */
  async function find(name: MediaName): Promise<string | null> {
    if (!isMediaName(name)) throw new AppError('invalid-argument', t('library.invalidMedia'))
    const folder = await tree.find(mediaFolderOf(name))
    if (folder === null) return null
    const path = join(folder, name)
    const facts = await orMissing(disk.inspect(path))
    return facts?.kind === 'file' ? path : null
  }

  async function read(name: MediaName): Promise<Uint8Array> {
    const path = await find(name)
    const bytes = path === null ? null : await orMissing(disk.read(path))
    if (bytes === null) throw new AppError('waiting', t('library.mediaWaiting'), { media: name })
    if (sha256(bytes) !== name.slice(0, 64)) throw new AppError('damaged', t('library.mediaDamaged'), { media: name })
    return bytes
  }

  async function store(bytes: Uint8Array, extension: string): Promise<MediaName> {
    const name = `${sha256(bytes)}.${extension}`
    const folder = await tree.make(mediaFolderOf(name))
    // Before it is looked for: a cleaning under way puts back what is wanted again.
    stored.add(name)
    const path = join(folder, name)
    // Written anew when it was there: another program's cleaning knows by its time that it is wanted again.
    if ((await writeImmutable(disk, path, bytes)) === 'present') await writeDurably(disk, path, bytes)
    return name
  }

  return {
    read,
    storedNow: () => stored,
    addFile: async (given, name) => {
      const refusal = refusalOf(name, given.length, given.subarray(0, 256))
      if (refusal !== null) throw refused(refusal, name, given.length)
      const bytes = stripLocation(given)
      return { media: await store(bytes, extensionOf(name)), bytes: bytes.length }
    },
    isThere: async (name) => (await find(name)) !== null,
    add: async (given) => {
      const bytes = checkImage(given)
      const { extension, width, height } = bytes.image
      const name = await store(bytes.stripped, extension)
      sizes.set(name, { width, height })
      return { media: name, width, height, bytes: bytes.stripped.length }
    },
    size: async (name) => {
      const known = sizes.get(name)
      if (known !== undefined) return known
      if ((await find(name)) === null) return null
      const image = inspectImage(await read(name))
      if (image === null) return null
      const size = { width: image.width, height: image.height }
      sizes.set(name, size)
      return size
    },
  }
}

function refused(refusal: AttachmentRefusal, name: string, bytes: number): AppError {
  const values = { name, size: byteSize(bytes), most: byteSize(MOST_ATTACHMENT_BYTES) }
  return new AppError('file-refused', t(`library.attachment.${refusal}`, values), { refusal })
}

function checkImage(given: Uint8Array): {
  readonly stripped: Uint8Array
  readonly image: NonNullable<ReturnType<typeof inspectImage>>
} {
  const image = inspectImage(given)
  if (image === null) {
    const type = nameOfForeignType(given)
    if (type === null) throw new AppError('image-unreadable', t('library.imageUnreadable'))
    throw new AppError('image-unsupported', t('library.imageUnsupported', { type }), { type })
  }
  const { width, height } = image
  if (width > LONGEST_EDGE || height > LONGEST_EDGE) {
    const message = t('library.imageTooLarge', { width, height, most: LONGEST_EDGE })
    throw new AppError('image-too-large', message, { width, height, most: LONGEST_EDGE })
  }
  return { stripped: stripLocation(given), image }
}
