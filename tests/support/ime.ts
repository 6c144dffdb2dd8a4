import type { Page } from '@playwright/test'

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
