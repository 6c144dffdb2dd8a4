import type { Locator, Page } from '@playwright/test'

/** Steps after which a key would have come round. */
const MOST_STEPS = 40

/** The dialog 恢复中心 in a person's words, worked with the keyboard. */
export class RecoveryWindow {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog', { name: '恢复中心' })
  }

  get items(): Locator {
    return this.dialog.getByRole('navigation', { name: '需要处理的项目' })
  }

  get chosen(): Locator {
    return this.items.locator('[aria-current="true"]')
  }

  get detail(): Locator {
    return this.dialog.getByRole('article')
  }

  section(name: string): Locator {
    return this.items.getByRole('region', { name })
  }

  says(text: string | RegExp): Locator {
    return this.dialog.getByText(text).first()
  }

  /** Opens the centre from the menu of the library. */
  async open(): Promise<void> {
    const menu = this.page.getByRole('button', { name: /^稿库：/ })
    await menu.focus()
    await this.page.keyboard.press('Enter')
    await this.page.getByRole('menuitem', { name: '恢复中心…' }).focus()
    await this.page.keyboard.press('Enter')
    await this.items.waitFor()
  }

  /** Goes down the list to an item; the list has the focus. */
  async choose(text: string): Promise<void> {
    await this.chosen.focus()
    await this.page.keyboard.press('Home')
    for (let step = 0; step < MOST_STEPS; step++) {
      if ((await this.chosen.innerText()).includes(text)) return
      await this.page.keyboard.press('ArrowDown')
    }
    throw new Error(`no item “${text}”`)
  }

  /** Goes from control to control until one bears a name, and presses it. */
  async press(name: string): Promise<void> {
    const focused = this.page.locator(':focus')
    for (let step = 0; step < MOST_STEPS; step++) {
      await this.page.keyboard.press('Tab')
      if ((await focused.count()) === 1 && (await focused.innerText()).trim() === name) {
        await this.page.keyboard.press('Enter')
        return
      }
    }
    throw new Error(`no control “${name}”`)
  }
}
