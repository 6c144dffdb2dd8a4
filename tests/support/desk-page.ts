import type { ElectronApplication, Locator, Page } from '@playwright/test'

/** What a person does in the workstation, by the words on the screen. */
export class DeskPage {
  readonly #app: ElectronApplication
  readonly #page: Page

  constructor(app: ElectronApplication, page: Page) {
    this.#app = app
    this.#page = page
  }

  get title(): Locator {
    return this.#page.getByRole('textbox', { name: '标题', exact: true }).first()
  }

  get body(): Locator {
    return this.#page.locator('.ProseMirror')
  }

  get saved(): Locator {
    return this.#page.locator('[data-save="saved"]')
  }

  /** The draft of the unsaved text is durable. */
  get draftKept(): Locator {
    return this.#page.locator('[data-save="dirty"][data-tone="warning"]')
  }

  row(title: string): Locator {
    return this.#page.locator('.gt-row', { hasText: title })
  }

  preview(): ReturnType<Page['frameLocator']> {
    return this.#page.frameLocator('iframe[data-shown]')
  }

  field(label: string): Locator {
    return this.#page.getByLabel(label, { exact: true })
  }

  async openColumn(name: string): Promise<void> {
    await this.#page
      .getByRole('treeitem', { name: new RegExp(name) })
      .last()
      .click()
  }

  async newArticle(): Promise<void> {
    await this.#page.keyboard.press('ControlOrMeta+n')
    await this.title.waitFor()
    await this.body.waitFor()
  }

  async open(title: string): Promise<void> {
    await this.row(title).first().dblclick()
    await this.body.waitFor()
  }

  async save(): Promise<void> {
    await this.#page.keyboard.press('ControlOrMeta+s')
    await this.saved.waitFor()
  }

  /** Puts text on the system's clipboard and pastes it where the caret is. */
  async paste(text: string): Promise<void> {
    await this.#app.evaluate(({ clipboard }, value) => {
      const old: unknown = clipboard
      ;(old as { writeText: (text: string) => void }).writeText(value)
    }, text)
    await this.#page.keyboard.press('ControlOrMeta+v')
  }

  /** The next folder dialog answers with this folder. */
  async answerFolderDialog(folder: string): Promise<void> {
    await this.#app.evaluate(({ dialog }, path) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] })
    }, folder)
  }

  async addFigure(file: { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }): Promise<void> {
    const chooser = this.#page.waitForEvent('filechooser')
    await this.#page.getByRole('button', { name: /图片/ }).first().click()
    await (await chooser).setFiles([file])
    await this.body.locator('figure img').first().waitFor()
  }

  /** Exports the open article as a page into the folder; resolves when the report is shown. */
  async exportInto(folder: string): Promise<void> {
    await this.answerFolderDialog(folder)
    await this.#page.keyboard.press('ControlOrMeta+Shift+e')
    const dialog = this.#page.getByRole('dialog')
    await dialog
      .getByRole('button', { name: /选择文件夹|选择/ })
      .first()
      .click()
    await dialog.getByRole('button', { name: /^(开始)?导出$/ }).click()
    await dialog.getByRole('button', { name: '打开文件夹' }).waitFor()
  }
}
