import type { Locator, Page } from '@playwright/test'

/** 导入 as a person sees it: the table of what was read, and what is dropped on the window. */
export class ImportWindow {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog', { name: '导入' })
  }

  get rows(): Locator {
    return this.dialog
      .getByRole('table', { name: '读出的稿件' })
      .getByRole('row')
      .filter({ has: this.page.getByRole('cell') })
  }

  /** The row whose title, or whose file, is this. */
  row(name: string): Locator {
    return this.rows.filter({ has: this.page.getByRole('checkbox', { name: `导入“${name}”` }) })
  }

  field(row: Locator, name: '标题' | '作者' | '来源' | '发布时间'): Locator {
    return row.getByRole('textbox', { name })
  }

  get details(): Locator {
    return this.dialog.getByRole('region')
  }

  button(name: string | RegExp): Locator {
    return this.dialog.getByRole('button', { name })
  }

  /** Drops files and folders on the middle of the window, as the system's file manager does. CDP takes ASCII paths only. */
  async drop(...files: readonly string[]): Promise<void> {
    const session = await this.page.context().newCDPSession(this.page)
    const data = { items: [], files: [...files], dragOperationsMask: 1 }
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await session.send('Input.dispatchDragEvent', { type, x: 400, y: 300, data })
    await session.detach()
  }
}
