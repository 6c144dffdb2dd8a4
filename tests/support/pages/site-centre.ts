import type { Locator, Page } from '@playwright/test'

/** 发布中心 in a person's words. */
export class SiteCentre {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog', { name: '发布中心' })
  }

  get status(): Locator {
    return this.dialog.getByRole('status')
  }

  get alert(): Locator {
    return this.dialog.getByRole('alert')
  }

  get start(): Locator {
    return this.dialog.getByRole('button', { name: '导出整站' })
  }

  get uploaded(): Locator {
    return this.dialog.getByRole('button', { name: '已上传' })
  }

  /** Where the carrying to the portal is noted. */
  get upload(): Locator {
    return this.dialog.locator('section', { hasText: '传到门户之后' })
  }

  async open(): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+Shift+u')
    await this.dialog.waitFor()
  }

  /** The folder that the system's dialog answers. */
  async chooseFolder(): Promise<void> {
    await this.dialog.getByRole('button', { name: /选择文件夹|换一个/ }).click()
  }

  /** How many pages would be made or changed. */
  number(label: string): Locator {
    return this.dialog.locator('dl > div', { hasText: label }).locator('dd')
  }

  async choose(label: string, option: string): Promise<void> {
    await this.dialog.getByRole('combobox', { name: label }).selectOption({ label: option })
  }

  async close(): Promise<void> {
    await this.dialog
      .getByRole('button', { name: /关闭|取消/ })
      .last()
      .click()
    await this.dialog.waitFor({ state: 'detached' })
  }
}
