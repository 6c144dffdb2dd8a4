import { setImmediate } from 'node:timers/promises'

/** A disk that lets us wait longer than this for a call, in milliseconds on average, is asked for several at once. */
const QUICK = 3
/** One call that waited long, for a flush of the disk or for the processor, says little about the next ones. */
const MOST_COUNTED = 4 * QUICK
/** After so many calls others get their turn. */
const RUN = 32
/** After so many calls that were handed on, one is made at once again, to see how the disk is now. */
const REST = 256

/**
 * A disk call that is made at once while the system answers it out of its memory, instead of being handed to another
 * thread; while the disk lets us wait, `slowly` lets others go on meanwhile.
 */
export function atOnce<A extends readonly unknown[], T>(
  quickly: (...args: A) => T,
  slowly: (...args: A) => Promise<T>,
): (...args: A) => Promise<T> {
  let waited = 0
  let calls = 0
  let handedOn = 0
  return async (...args) => {
    if (waited > QUICK && ++handedOn % REST !== 0) return slowly(...args)
    const begun = performance.now()
    try {
      return quickly(...args)
    } finally {
      const took = performance.now() - begun
      waited = waited > QUICK && took <= QUICK ? 0 : waited + (Math.min(took, MOST_COUNTED) - waited) / 16
      if (++calls % RUN === 0) await setImmediate()
    }
  }
}
