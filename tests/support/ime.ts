import type { CDPSession, Page } from '@playwright/test'

/**
 * Types through an input method as Chromium sees it: each stage replaces the one before, then the choice is committed.
 * @param stages what the composition shows in turn, e.g. ['n', 'ni', 'ni h'] @param chosen the committed text
 */
export async function compose(page: Page, stages: readonly string[], chosen: string): Promise<void> {
  const session = await page.context().newCDPSession(page)
  for (const text of stages) {
    await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  }
  await session.send('Input.insertText', { text: chosen })
  await session.detach()
}

/** Types through an input method and leaves the choice open. */
export async function composeOnly(page: Page, stages: readonly string[]): Promise<void> {
  const session = await page.context().newCDPSession(page)
  for (const text of stages) {
    await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  }
  await session.detach()
}

/** The key that the system names while an input method holds it. */
const HELD = { type: 'rawKeyDown', key: 'Process', windowsVirtualKeyCode: 229 } as const

/** An input method key by key, as Chromium gets it: every key that it takes arrives with code 229, its release by name. */
export class InputMethod {
  readonly page: Page
  readonly #session: CDPSession

  private constructor(page: Page, session: CDPSession) {
    this.page = page
    this.#session = session
  }

  static async attach(page: Page): Promise<InputMethod> {
    return new InputMethod(page, await page.context().newCDPSession(page))
  }

  /** Shows these stages in turn and leaves the choice open. */
  async spell(...stages: readonly string[]): Promise<void> {
    for (const stage of stages) {
      await this.#session.send('Input.dispatchKeyEvent', HELD)
      await this.#show(stage)
    }
  }

  /** Takes a candidate with a key: what was shown becomes the choice. */
  async choose(chosen: string, key: 'Space' | 'Digit1' | 'Digit2' | 'Enter'): Promise<void> {
    await this.#session.send('Input.dispatchKeyEvent', HELD)
    await this.#session.send('Input.insertText', { text: chosen })
    await this.#release(key)
  }

  async cancel(): Promise<void> {
    await this.#session.send('Input.dispatchKeyEvent', HELD)
    await this.#show('')
    await this.#release('Escape')
  }

  async #show(text: string): Promise<void> {
    const { length } = text
    await this.#session.send('Input.imeSetComposition', { text, selectionStart: length, selectionEnd: length })
  }

  async #release(code: string): Promise<void> {
    const key = code === 'Space' ? ' ' : code.replace('Digit', '')
    await this.#session.send('Input.dispatchKeyEvent', { type: 'keyUp', key, code })
  }
}
