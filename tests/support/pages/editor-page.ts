import type { Locator, Page } from '@playwright/test'
import type { NodeJson } from '../../../shared/document/json'
import type { Desk } from '../app'
import { gaotaiJson } from '../command-line'
import { compose } from '../ime'

/** The writing surface and its tools, in a person's words. */
export class EditorPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  get surface(): Locator {
    return this.page.getByRole('textbox', { name: '正文', exact: true })
  }

  get toolbar(): Locator {
    return this.page.getByRole('toolbar', { name: '正文工具' })
  }

  get tableTools(): Locator {
    return this.page.getByRole('toolbar', { name: '表格工具' })
  }

  get listStart(): Locator {
    return this.page.getByRole('spinbutton', { name: '起始编号' })
  }

  get figureTools(): Locator {
    return this.page.getByRole('toolbar', { name: '图片工具' })
  }

  get paragraphs(): Locator {
    return this.surface.locator(':scope > p')
  }

  /** The numbers over the line. */
  get references(): Locator {
    return this.surface.locator('sup[data-footnote]')
  }

  get notes(): Locator {
    return this.surface.getByRole('region', { name: '脚注' }).locator(':scope > div')
  }

  get headings(): Locator {
    return this.surface.getByRole('heading')
  }

  get cells(): Locator {
    return this.surface.locator('td, th')
  }

  get galleryTools(): Locator {
    return this.page.getByRole('toolbar', { name: '组图工具' })
  }

  get figures(): Locator {
    return this.surface.locator('figure')
  }

  get gallery(): Locator {
    return this.surface.getByRole('group', { name: '组图' })
  }

  get galleryCaption(): Locator {
    return this.gallery.locator(':scope > figcaption')
  }

  get image(): Locator {
    return this.surface.locator('figure .gt-figure-frame').first()
  }

  get picture(): Locator {
    return this.surface.locator('figure img').first()
  }

  get caption(): Locator {
    return this.surface.getByLabel('图说').first()
  }

  get credit(): Locator {
    return this.surface.getByLabel('摄影／来源').first()
  }

  get pasteChoice(): Locator {
    return this.page.getByRole('radiogroup', { name: '粘贴方式' })
  }

  get comments(): Locator {
    return this.page.getByRole('complementary', { name: '批注', exact: true })
  }

  /** Calls the comments up where the pane is too narrow for them beside the text. */
  get commentsTab(): Locator {
    return this.page.getByRole('button', { name: /^批注 \d+$/ })
  }

  get grip(): Locator {
    return this.page.getByRole('button', { name: '移动或更改这一块' })
  }

  get linkPanel(): Locator {
    return this.page.getByRole('dialog', { name: '链接' })
  }

  tool(name: string): Locator {
    return this.toolbar.getByRole('button', { name, exact: true })
  }

  /** Presses a tool, behind 更多 where the window is narrow. */
  async use(name: string): Promise<void> {
    if ((await this.tool(name).count()) === 0) await this.tool('更多工具').click()
    await this.tool(name).click()
  }

  /** Puts in what the 插入 menu offers by that name. */
  async insert(name: string): Promise<void> {
    await this.use('插入')
    // Beside its name an item may show its keys.
    const label = this.page.getByText(name, { exact: true })
    await this.page.getByRole('menu', { name: '插入' }).locator('[role^="menuitem"]').filter({ has: label }).click()
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key)
  }

  /** Puts the caret at the end of a block's text. */
  async caretAfter(block: Locator): Promise<void> {
    await block.click()
    await this.press('End')
    await this.page.evaluate(
      () =>
        new Promise(
          (done) => document.getSelection()?.anchorNode && requestAnimationFrame(() => requestAnimationFrame(done)),
        ),
    )
  }

  /** Drags the grip that stands now under another block. */
  async dragGrip(below: Locator): Promise<void> {
    const [from, to] = [await this.grip.boundingBox(), await below.boundingBox()]
    if (from === null || to === null) throw new Error('the grip or the block is not drawn')
    const { mouse } = this.page
    await mouse.move(from.x + from.width / 2, from.y + from.height / 2)
    await mouse.down()
    await mouse.move(to.x + 60, to.y + to.height / 2, { steps: 5 })
    await mouse.move(to.x + 60, to.y + to.height - 2, { steps: 3 })
    await mouse.up()
  }

  /** Selects all of a block's text. */
  async selectBlock(block: Locator): Promise<void> {
    await block.click({ clickCount: 3 })
    await this.page.evaluate(
      () =>
        new Promise(
          (done) => document.getSelection()?.anchorNode && requestAnimationFrame(() => requestAnimationFrame(done)),
        ),
    )
  }

  /** Selects from the middle of one text to the middle of another. */
  async selectBetween(from: Locator, to: Locator): Promise<void> {
    const clickMiddle = async (text: Locator): Promise<void> => {
      const { x, y } = await text.evaluate((element) => {
        const range = document.createRange()
        range.selectNodeContents(element)
        const box = range.getBoundingClientRect()
        return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
      })
      await this.page.mouse.click(x, y)
    }
    await clickMiddle(from)
    await this.page.keyboard.down('Shift')
    await clickMiddle(to)
    await this.page.keyboard.up('Shift')
    await this.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
  }

  /** Drags what is selected, by the end of one text, to the end of another. */
  async dragText(held: Locator, to: Locator): Promise<void> {
    const endOf = (text: Locator) =>
      text.evaluate((element) => {
        const range = document.createRange()
        range.selectNodeContents(element)
        const box = range.getBoundingClientRect()
        return { x: box.right, y: box.y + box.height / 2 }
      })
    const [from, end] = [await endOf(held), await endOf(to)]
    const { mouse } = this.page
    await mouse.move(from.x - 6, from.y)
    await mouse.down()
    await mouse.move(end.x - 1, end.y, { steps: 6 })
    await mouse.move(end.x - 1, end.y)
    await mouse.up()
  }

  /** Drags from one cell of a table to another. */
  async selectCells(from: Locator, to: Locator): Promise<void> {
    // The tools of a table come with the cursor and may move the text.
    await from.click()
    const [start, end] = [await from.boundingBox(), await to.boundingBox()]
    if (start === null || end === null) return
    await this.page.mouse.move(start.x + start.width / 2, start.y + start.height / 2)
    await this.page.mouse.down()
    await this.page.mouse.move(end.x + end.width / 2, end.y + end.height / 2, { steps: 4 })
    await this.page.mouse.up()
    await this.surface.locator('.selectedCell').nth(1).waitFor()
  }

  /** A press into the margin over the text, at its right end. */
  async pressOver(): Promise<void> {
    const box = await this.surface.boundingBox()
    if (box !== null) await this.page.mouse.click(box.x + box.width - 10, box.y - 6)
  }

  /** Types through the input method. */
  async compose(stages: readonly string[], chosen: string): Promise<void> {
    await compose(this.page, stages, chosen)
  }

  async chooseImages(...files: readonly { name: string; mimeType: string; buffer: Buffer }[]): Promise<void> {
    await this.toolbar.locator('[data-part="image-files"]').setInputFiles([...files])
  }

  /** Makes every file slow to read, as a large one is. @returns what lets them all come */
  async slowFiles(): Promise<() => Promise<void>> {
    const held = await this.page.evaluateHandle(() => {
      const { prototype } = Blob
      const quick = Object.getOwnPropertyDescriptor(prototype, 'arrayBuffer') ?? {}
      const read = quick.value as (this: Blob) => Promise<ArrayBuffer>
      let open = (): void => undefined
      const opened = new Promise<void>((resolve) => (open = resolve))
      const slow = async function (this: Blob) {
        await opened
        return read.call(this)
      }
      Object.defineProperty(prototype, 'arrayBuffer', { ...quick, value: slow })
      return () => {
        Object.defineProperty(prototype, 'arrayBuffer', quick)
        open()
      }
    })
    return () => held.evaluate((letCome) => letCome())
  }

  /** Notes every status of the editor from here on. @returns what answers them, in their order */
  async listenToStatus(): Promise<() => Promise<readonly string[]>> {
    const noted = await this.page.evaluateHandle(() => {
      const texts: string[] = []
      new MutationObserver(() => {
        const text = document.querySelector('.gt-image-progress')?.textContent ?? ''
        if (text !== '' && texts.at(-1) !== text) texts.push(text)
      }).observe(document.body, { childList: true, subtree: true, characterData: true })
      return texts
    })
    return () => noted.jsonValue()
  }

  /** Drops an image file on something of the text. */
  async dropImage(on: Locator, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
    const bytes = [...file.buffer]
    await on.evaluate(
      (element, { name, type, data }) => {
        const dataTransfer = new DataTransfer()
        dataTransfer.items.add(new File([new Uint8Array(data)], name, { type }))
        const { x, y, width, height } = element.getBoundingClientRect()
        const place = { clientX: x + width / 2, clientY: y + height / 2, bubbles: true, cancelable: true, dataTransfer }
        element.dispatchEvent(new DragEvent('drop', place))
      },
      { name: file.name, type: file.mimeType, data: bytes },
    )
  }

  /** A paste as another program would have filled the clipboard. */
  async paste(data: Readonly<Record<string, string>>): Promise<void> {
    await this.surface.evaluate((surface, types) => {
      const clipboard = new DataTransfer()
      for (const [type, value] of Object.entries(types)) clipboard.setData(type, value)
      surface.dispatchEvent(new ClipboardEvent('paste', { clipboardData: clipboard, bubbles: true, cancelable: true }))
    }, data)
  }

  /** Saves and answers the body as it stands in the library. */
  async saved(desk: Desk, id: string): Promise<NodeJson> {
    await this.press('Control+s')
    await this.page
      .getByText(/已保存/)
      .first()
      .waitFor()
    const shown = await gaotaiJson<{ record: { body: NodeJson } }>([
      'show',
      id,
      '--library',
      desk.library,
      '--state',
      desk.state,
    ])
    return shown.record.body
  }
}

/** A body in one line: `paragraph(文字)`, marks in braces; attributes left out. */
export function outline(node: NodeJson): string {
  if (node.text !== undefined) {
    const marks = (node.marks ?? []).map(({ type }) => type)
    return marks.length === 0 ? node.text : `${node.text}{${marks.join(' ')}}`
  }
  return `${node.type}(${(node.content ?? []).map(outline).join(',')})`
}
