import type { CDPSession, Page } from 'playwright'
import { arm, elapsed } from './stopwatch'

/** Keys before a burst counts: what the first ones wake up is no keystroke's price. */
const WARM_UP = 3

/** One window with a text that is written in. */
export interface Writer {
  readonly page: Page
  /** CSS selector of the text's top-level paragraphs. */
  readonly paragraphs: string
}

/** The rhythm of a measurement: a rest of so many milliseconds, as the page counts them. */
export const pause = (page: Page, milliseconds: number): Promise<void> =>
  page.evaluate((time) => new Promise((done) => setTimeout(done, time)), milliseconds)

/** Puts the caret into the paragraph in the middle of the text, in the middle of the window. */
export async function goToMiddle({ page, paragraphs }: Writer): Promise<void> {
  const nearMiddle = (selector: string) => {
    const all = document.querySelectorAll(selector)
    const block = all[all.length >> 1]
    block?.scrollIntoView({ block: 'center', behavior: 'instant' })
    return new Promise<{ x: number; y: number }>((done) =>
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          const box = block?.getBoundingClientRect()
          done({ x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + 14 })
        }),
      ),
    )
  }
  // Heights out of sight may be guesses until they have been seen.
  await page.evaluate(nearMiddle, paragraphs)
  const { x, y } = await page.evaluate(nearMiddle, paragraphs)
  await page.mouse.click(x, y)
}

/** One key, as the browser gets it from the system. @returns milliseconds until it is painted */
async function key(page: Page, session: CDPSession): Promise<number> {
  await arm(page, 'keydown', 'letter')
  await session.send('Input.dispatchKeyEvent', { type: 'keyDown', key: '报', text: '报', unmodifiedText: '报' })
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', key: '报' })
  return elapsed(page)
}

/**
 * Types so many keys. @param rest milliseconds after each, drawn anew each time
 * @returns what each took; the first few are left out
 */
export async function burst({ page }: Writer, keys: number, rest: () => number): Promise<readonly number[]> {
  const session = await page.context().newCDPSession(page)
  const times: number[] = []
  for (let n = 0; n < WARM_UP + keys; n += 1) {
    const time = await key(page, session)
    if (n >= WARM_UP) times.push(time)
    await pause(page, rest())
  }
  await session.detach()
  return times
}

/** Turns the wheel through some screens of the text. @returns the longest time between two frames, in milliseconds */
export async function longestFrame({ page }: Writer, turns: number): Promise<number> {
  await page.evaluate(() => {
    const frames: number[] = []
    const note = (now: number): void => {
      frames.push(now)
      requestAnimationFrame(note)
    }
    requestAnimationFrame(note)
    Object.assign(window, { gaotaiFrames: frames })
  })
  for (let n = 0; n < turns; n += 1) {
    await page.mouse.wheel(0, 400)
    await pause(page, 30)
  }
  return page.evaluate(() => {
    const { gaotaiFrames: frames } = window as unknown as { readonly gaotaiFrames: number[] }
    const gaps = frames.slice(1).map((at, n) => at - (frames[n] ?? at))
    return Math.max(...gaps)
  })
}
