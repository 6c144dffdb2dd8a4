import type { Locator, Page } from '@playwright/test'

/** The export dialog in a person's words. */
export class ExportWindow {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog', { name: '导出' })
  }

  get start(): Locator {
    return this.dialog.getByRole('button', { name: '开始导出' })
  }

  get openFolder(): Locator {
    return this.dialog.getByRole('button', { name: '打开文件夹' })
  }

  /** Opens the dialog for the article that is open. */
  async open(): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+Shift+e')
    await this.dialog.waitFor()
  }

  async close(): Promise<void> {
    await this.dialog.getByRole('button', { name: '关闭' }).last().click()
    await this.dialog.waitFor({ state: 'detached' })
  }

  async cancel(): Promise<void> {
    await this.dialog.getByRole('button', { name: '取消' }).click()
    await this.dialog.waitFor({ state: 'detached' })
  }

  /** The folder that the system's dialog answers. */
  async chooseFolder(): Promise<void> {
    await this.dialog.getByRole('button', { name: '选择文件夹…' }).click()
  }

  /** Exports the open article as a page; resolves when the report is shown. */
  async run(): Promise<void> {
    await this.open()
    await this.chooseFolder()
    await this.start.click()
    await this.openFolder.waitFor()
  }
}
