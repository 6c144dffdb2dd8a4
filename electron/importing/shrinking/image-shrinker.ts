import { inspectImage } from '../../../shared/media/image'
import { isAnimated } from '../../../shared/media/is-animated'
import { limitedThread, type ThreadLimits } from '../limited-thread'
import { shrinkingWorkerFile } from './shrinking-worker-file'

export interface ShrinkAnswer {
  /** Null when it couldn't be decoded. */
  readonly small: Uint8Array | null
}

/** Makes pictures of imported files fit for the media store, one after the other and apart from the program. */
export interface ImageShrinker {
  /** Null for a picture that can't be made smaller here: it moves, is larger than memory bears, or is damaged. */
  readonly shrink: (bytes: Uint8Array) => Promise<Uint8Array | null>
  readonly close: () => Promise<void>
}

/** Decoding and scaling take some 12 bytes a pixel. */
const MOST_PIXELS = 60_000_000
const LIMITS: ThreadLimits = { milliseconds: 60_000, megabytes: 1024 }

export function createImageShrinker(): ImageShrinker {
  const thread = limitedThread<Uint8Array, ShrinkAnswer>(shrinkingWorkerFile, LIMITS)
  return {
    shrink: async (bytes) => {
      const found = inspectImage(bytes)
      if (found === null || isAnimated(bytes, found.type) || found.width * found.height > MOST_PIXELS) return null
      const answer = await thread.ask(bytes)
      return typeof answer === 'object' && 'small' in answer ? answer.small : null
    },
    close: thread.close,
  }
}
