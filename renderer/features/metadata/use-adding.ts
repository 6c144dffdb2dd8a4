import { useState } from 'react'
import { attachmentOf, extensionOf, MOST_ATTACHMENT_BYTES, refusalOf } from '../../../shared/article/attachments'
import type { Attachment } from '../../../shared/article/record'
import { AppError } from '../../../shared/ipc/errors'
import { byteSize } from '../../../shared/media/byte-size'
import { t } from '../../../shared/messages/translate'
import { call } from '../../bridge/client'
import { notify } from '../../state/notices'
import { isOpen, useWorkingCopy } from '../../state/working-copy'

export interface Adding {
  readonly name: string
  readonly done: number
  readonly total: number
}

/** Looks at a file before its bytes are read: a film of 4 GB never comes into the memory. */
async function storeFile(file: File): Promise<Attachment> {
  const head = new Uint8Array(await file.slice(0, 256).arrayBuffer())
  const refusal = refusalOf(file.name, file.size, head)
  if (refusal !== null) {
    const values = { name: file.name, size: byteSize(file.size), most: byteSize(MOST_ATTACHMENT_BYTES) }
    throw new AppError('file-refused', t(`library.attachment.${refusal}`, values))
  }
  const stored = await call('media:add-file', { bytes: new Uint8Array(await file.arrayBuffer()), name: file.name })
  return attachmentOf(stored, file.name)
}

/**
 * Stores chosen or dropped files in turn and hands each on as soon as it is kept; what is refused is told with words, and
 * so is what comes too late, when another article is open.
 * @param onAdded gets one attachment at a time, since the list may change meanwhile
 */
export function useAdding(onAdded: (attachment: Attachment) => void) {
  const [adding, setAdding] = useState<Adding | null>(null)
  const add = async (files: readonly File[]): Promise<void> => {
    const id = useWorkingCopy.getState().open?.id ?? ''
    for (const [done, file] of files.entries()) {
      setAdding({ name: file.name, done: done + 1, total: files.length })
      try {
        const attachment = await storeFile(file)
        if (!isOpen(id)) {
          notify('warning', t('metadata.attachments.left', { count: files.length - done }))
          break
        }
        onAdded(attachment)
      } catch (error) {
        const words = error instanceof AppError ? error.message : t('metadata.attachments.failed', { name: file.name })
        notify('error', words)
      }
    }
    setAdding(null)
  }
  return { adding, add: (files: readonly File[]) => void add(files) }
}

/** Whether the drag under way brings files. */
export const bringsFiles = (data: DataTransfer): boolean => data.types.includes('Files')

/** The type of an attachment for the list, in capitals. */
export const typeWords = ({ media }: Attachment): string => extensionOf(media).toUpperCase()
