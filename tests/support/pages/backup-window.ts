import type { Locator, Page } from '@playwright/test'

/** The dialog 备份与恢复 in a person's words. */
export class BackupWindow {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog', { name: '备份与恢复' })
  }

  get now(): Locator {
    return this.button('立即备份')
  }

  get every(): Locator {
    return this.dialog.getByLabel('自动备份')
  }

  button(name: string): Locator {
    return this.dialog.getByRole('button', { name })
  }

  says(text: string | RegExp): Locator {
    return this.dialog.getByText(text).first()
  }

  /** Opens the dialog from the menu of the library. */
  async open(): Promise<void> {
    await this.page.getByRole('button', { name: /稿库/ }).first().click()
    await this.page.getByRole('menuitem', { name: '备份与恢复…' }).click()
    await this.dialog.waitFor()
  }
}
