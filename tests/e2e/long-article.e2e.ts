import { isDeepStrictEqual } from 'node:util'
import type { NodeJson } from '../../shared/document/json'
import { longArticle } from '../bench/editor/long-article'
import { expect, test } from '../support/app'
import { DeskWindow } from '../support/pages/desk-window'
import { EditorPage } from '../support/pages/editor-page'

/** Enough blocks that the end of the text comes after its first frame. */
const body = longArticle(60_000, `${'0'.repeat(64)}.png`, 7)
const blocks = body.content?.length ?? 0
const lastText = (node: NodeJson | undefined): string => node?.text ?? lastText(node?.content?.at(-1))

test('a long article is whole for whoever touches it, at once', async ({ desk }) => {
  const { id } = await desk.saveRecord({ title: '长稿', body })
  const { page } = await desk.launch()
  const main = new DeskWindow(page)
  const editor = new EditorPage(page)

  await test.step('what is typed right after opening changes nothing else', async () => {
    await main.row('长稿').click()
    await editor.surface.focus()
    await editor.press('Control+End')
    await page.keyboard.type('终')
    const saved = await editor.saved(desk, id)
    expect(saved.content).toHaveLength(blocks)
    expect(saved.content?.slice(0, -1)).toEqual(body.content?.slice(0, -1))
    expect(lastText(saved.content?.at(-1))).toBe(`${lastText(body.content?.at(-1))}终`)
  })

  await test.step('the caret, the view and the page go to the end and back', async () => {
    const last = editor.surface.locator(':scope > *').last()
    await expect(last).toBeInViewport()
    await expect(main.preview.getByText('终').last()).toBeInViewport()
    await editor.press('Control+Home')
    await expect(editor.paragraphs.first()).toBeInViewport()
    await editor.press('ArrowDown', 'PageDown', 'PageDown')
    await expect(editor.paragraphs.first()).not.toBeInViewport()
  })

  await test.step('undo reaches the text as it was opened and no further', async () => {
    await editor.press('Control+z', 'Control+z', 'Control+z')
    expect((await editor.saved(desk, id)).content).toEqual(body.content)
  })

  await test.step('everything can be selected and goes at once', async () => {
    await editor.press('Control+a', 'Delete')
    await expect(editor.surface).toHaveText('')
    await editor.press('Control+z')
    expect((await editor.saved(desk, id)).content).toHaveLength(blocks)
  })
})

test('the first frame of a long article draws what fills a screen, not all of it', async ({ desk }) => {
  await desk.saveRecord({ title: '长稿', body })
  const { page } = await desk.launch()
  const main = new DeskWindow(page)
  const whole = new EditorPage(page).surface.locator(':scope > *')
  // The first article of a session also waits for the editor itself, which hides what comes in one frame.
  await main.open('长稿')
  await expect(whole).toHaveCount(blocks)
  await main.press('Control+w')
  await expect(whole).toHaveCount(0)
  const counts = await page.evaluateHandle(() => {
    const seen: number[] = []
    const look = (): void => {
      const count = document.querySelector('.ProseMirror')?.childElementCount ?? 0
      if (count > 0 && count !== seen.at(-1)) seen.push(count)
      requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
    return seen
  })
  await main.row('长稿').click()
  await expect(whole).toHaveCount(blocks)
  await expect.poll(() => counts.evaluate((seen) => seen.at(-1))).toBe(blocks)
  expect((await counts.evaluate((seen) => seen[0])) ?? blocks).toBeLessThan(blocks / 2)
})

test('opening a long article is no edit, and a composition in its middle is exact', async ({ desk }) => {
  const { id } = await desk.saveRecord({ title: '长稿', body })
  const { page } = await desk.launch()
  const main = new DeskWindow(page)
  await main.open('长稿')
  const editor = new EditorPage(page)
  await expect(editor.surface.locator(':scope > *')).toHaveCount(blocks)
  await expect(main.saved).toBeVisible()
  const middle = editor.paragraphs.nth(150)
  await middle.scrollIntoViewIfNeeded()
  const before = await middle.textContent()
  await editor.caretAfter(middle)
  await editor.compose(['z', 'zhong', 'zhong jian'], '中间')
  const saved = await editor.saved(desk, id)
  const changed = saved.content?.filter((block, n) => !isDeepStrictEqual(block, body.content?.[n])) ?? []
  expect(changed).toHaveLength(1)
  expect(lastText(changed[0])).toHaveLength((before ?? '').length + 2)
  expect(lastText(changed[0])).toContain('中间')
})
