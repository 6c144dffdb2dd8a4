import type { Steps } from '../../shared/steps'

/** Long work in the main process gives way this often, in milliseconds: a request of the window waits no longer. */
const SLICE = 4

/** Answers a function that lets other work run whenever a slice of time is used up; call it between small steps. */
export function openSlices(): () => Promise<void> {
  let until = performance.now() + SLICE
  return async () => {
    if (performance.now() < until) return
    await new Promise<void>((resolve) => setImmediate(resolve))
    until = performance.now() + SLICE
  }
}

/** Does all steps, letting other work run between them. */
export async function inSlices<T>(steps: Steps<T>): Promise<T> {
  const turn = openSlices()
  for (;;) {
    const { done, value } = steps.next()
    if (done === true) return value
    await turn()
  }
}
