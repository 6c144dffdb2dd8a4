import { inspectImage } from '../../shared/media/image'
import { isAnimated } from '../../shared/media/is-animated'
import { limitedThread, type ThreadLimits } from '../limited-thread'
import { pictureWorkerFile } from './picture-worker-file'
import type { Remade } from './remake'

export interface PictureTask {
  readonly bytes: Uint8Array
  readonly wanted: Remade
}

export interface PictureAnswer {
  /** Null when it couldn't be decoded. */
  readonly made: Uint8Array | null
}

/** Makes pictures anew, one after the other and apart from the program. */
export interface PictureThread {
  /** Null for a picture that can't be made anew here: it moves, is larger than memory bears, or is damaged. */
  readonly remake: (bytes: Uint8Array, wanted: Remade) => Promise<Uint8Array | null>
  readonly close: () => Promise<void>
}

/** Decoding and scaling take some 12 bytes a pixel. */
const MOST_PIXELS = 60_000_000
const LIMITS: ThreadLimits = { milliseconds: 60_000, megabytes: 1024 }

export function createPictureThread(): PictureThread {
  const thread = limitedThread<PictureTask, PictureAnswer>(pictureWorkerFile, LIMITS)
  return {
    remake: async (bytes, wanted) => {
      const found = inspectImage(bytes)
      if (found === null || isAnimated(bytes, found.type) || found.width * found.height > MOST_PIXELS) return null
      const answer = await thread.ask({ bytes, wanted })
      const made = typeof answer === 'object' && 'made' in answer ? answer.made : null
      // A decoder that fell over may not stand up again: the next picture gets a fresh one.
      if (made === null) await thread.close()
      return made
    },
    close: thread.close,
  }
}

/** The same picture upright, as JPEG or PNG; null when it can't be made anew. */
export type Plain = (bytes: Uint8Array) => Promise<Uint8Array | null>

/** Lends a thread for pictures in forms that some programs don't know. */
export function withPlainPictures<T>(work: (plain: Plain) => Promise<T>): Promise<T> {
  const pictures = createPictureThread()
  return work((bytes) => pictures.remake(bytes, 'plain')).finally(() => pictures.close())
}
