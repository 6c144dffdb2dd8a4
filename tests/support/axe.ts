import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** What breaks WCAG 2 A or AA on the page as it stands, once nothing moves any more: the rule and where, one a line. */
export async function violations(page: Page): Promise<readonly string[]> {
  // One that goes with what it moved is over, too.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map((animation) => animation.finished)))
  // axe sorts boxes by their z-index and knows nothing of the top layer, which stands over all of them.
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync('dialog:modal { z-index: 1000 }')
    document.adoptedStyleSheets.push(sheet)
  })
  // Electron opens no page of its own for axe to put its results together in.
  const { violations: found, passes } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .withTags(['wcag2a', 'wcag2aa'])
    .analyze()
  // An analysis that looked at nothing finds nothing either.
  expect(passes.map(({ id }) => id)).toContain('color-contrast')
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')} ${failureSummary ?? ''}`),
  )
}
