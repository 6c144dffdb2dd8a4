import { setImmediate } from 'node:timers/promises'

/** A disk that lets us wait longer than this for a call, in milliseconds on average, is asked for several at once. */
const QUICK = 3
/** After so many calls others get their turn. */
const RUN = 32

/**
 * A disk call that is made at once while the system answers it out of its memory, instead of being handed to another
 * thread; once the disk lets us wait, `slowly` lets others go on meanwhile.
 */
export function atOnce<A extends readonly unknown[], T>(
  quickly: (...args: A) => T,
  slowly: (...args: A) => Promise<T>,
): (...args: A) => Promise<T> {
  let waited = 0
  let calls = 0
  return async (...args) => {
    if (waited > QUICK) return slowly(...args)
    const begun = performance.now()
    try {
      return quickly(...args)
    } finally {
      waited += (performance.now() - begun - waited) / 16
      if (++calls % RUN === 0) await setImmediate()
    }
  }
}
