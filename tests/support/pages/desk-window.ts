import type { FrameLocator, Locator, Page } from '@playwright/test'

/** The workstation's window in a person's words; journeys hold no selectors of their own. */
export class DeskWindow {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  get list(): Locator {
    return this.page.getByRole('grid', { name: '稿件列表' })
  }

  /** Rows of articles, without the heads of the columns. */
  get rows(): Locator {
    return this.list.locator('[role="row"][aria-selected]')
  }

  row(title: string): Locator {
    return this.rows.filter({ hasText: title })
  }

  get selectedRows(): Locator {
    return this.list.locator('[role="row"][aria-selected="true"]')
  }

  get title(): Locator {
    return this.page.getByRole('textbox', { name: '标题', exact: true }).first()
  }

  get body(): Locator {
    return this.page.locator('.ProseMirror')
  }

  get filter(): Locator {
    return this.page.getByRole('combobox', { name: '搜索稿件' })
  }

  get shelves(): Locator {
    return this.page.getByRole('navigation', { name: '栏目与状态' })
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog')
  }

  /** The question on top when dialogs stand on each other. */
  get topDialog(): Locator {
    return this.dialog.last()
  }

  /** Any sentence that the window shows: the save state, a banner, a notice. */
  says(text: string | RegExp): Locator {
    return this.page.getByText(text).first()
  }

  /** The open article stands in the library as it is shown. */
  get saved(): Locator {
    return this.page.locator('[data-save="saved"]')
  }

  /** The draft of the unsaved text is durable. */
  get draftKept(): Locator {
    return this.page.locator('[data-save="dirty"][data-tone="warning"]')
  }

  get preview(): FrameLocator {
    return this.page.frameLocator('iframe[data-shown]')
  }

  field(label: string): Locator {
    return this.page.getByLabel(label, { exact: true })
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true })
  }

  async openColumn(name: string): Promise<void> {
    await this.page
      .getByRole('treeitem', { name: new RegExp(name) })
      .last()
      .click()
  }

  async newArticle(): Promise<void> {
    await this.press('ControlOrMeta+n')
    await this.body.waitFor()
  }

  async open(title: string): Promise<void> {
    await this.row(title).click()
    await this.body.waitFor()
  }

  async save(): Promise<void> {
    await this.press('ControlOrMeta+s')
    await this.saved.waitFor()
  }

  async close(): Promise<void> {
    await this.button('关闭稿件').click()
    await this.title.waitFor({ state: 'detached' })
  }

  async chooseFromRowMenu(title: string, entry: string): Promise<void> {
    await this.row(title).click({ button: 'right' })
    await this.page.getByRole('menuitem', { name: entry }).click()
  }

  /** Clicks what ends the app: the page may be gone before the click has its answer. */
  async clickToEnd(button: Locator): Promise<void> {
    const gone = this.page.waitForEvent('close')
    const clicked = button.click().catch((error: unknown) =>
      gone.then(
        () => undefined,
        () => {
          throw error
        },
      ),
    )
    await Promise.all([gone, clicked])
  }

  async press(keys: string): Promise<void> {
    await this.page.keyboard.press(keys)
  }
}
