import type { Page } from 'playwright'

/**
 * Milliseconds from an input event to the end of the frame that shows what came of it, as the page itself sees them.
 * From: the event's own time stamp, so that a page that was busy when it came pays for that. To: a message posted in the
 * frame's animation callback, which the page gets when style, layout and painting of that frame are done.
 */
declare global {
  interface Window {
    gaotaiFrame?: { at: number; done: number | null }
  }
}

export type Until =
  /** The frame that shows the letter which comes of the key. */
  | 'letter'
  /** The first frame in which the element holds so many children. */
  | { readonly children: string; readonly least: number }

/** Waits for the next event of the type; read it with `elapsed`. */
export function arm(page: Page, type: 'keydown' | 'click', until: Until): Promise<void> {
  return page.evaluate(
    ([name, goal]) => {
      const watch = { at: NaN, done: null as number | null }
      // A letter comes in a task of its own after its key, and a frame may be drawn between the two.
      let written = false
      document.addEventListener('keypress', () => (written = true), { capture: true, once: true })
      const wanted = (): boolean =>
        goal === 'letter' ? written : (document.querySelector(goal.children)?.childElementCount ?? 0) >= goal.least
      window.gaotaiFrame = watch
      const channel = new MessageChannel()
      const frame = (): void => {
        requestAnimationFrame(() => {
          if (!wanted()) frame()
          else channel.port2.postMessage(null)
        })
      }
      channel.port1.onmessage = () => {
        watch.done = performance.now()
        channel.port1.close()
      }
      const onEvent = (event: Event): void => {
        watch.at = event.timeStamp
        frame()
      }
      document.addEventListener(name, onEvent, { capture: true, once: true })
    },
    [type, until] as const,
  )
}

export async function elapsed(page: Page): Promise<number> {
  await page.waitForFunction(() => typeof window.gaotaiFrame?.done === 'number', undefined, { polling: 5 })
  return page.evaluate(() => (window.gaotaiFrame?.done ?? NaN) - (window.gaotaiFrame?.at ?? NaN))
}
