import type { Locator, Page } from '@playwright/test'

/** The history of an article, and the merging of its forks, in a person's words. */
export class HistoryWindow {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog').last()
  }

  get list(): Locator {
    return this.page.getByRole('listbox', { name: '全部版本，新的在前' })
  }

  get rows(): Locator {
    return this.list.getByRole('option')
  }

  get selected(): Locator {
    return this.list.locator('[role="option"][aria-selected="true"]')
  }

  row(words: string): Locator {
    return this.rows.filter({ hasText: words })
  }

  /** The text of the comparison, fields included. */
  get differences(): Locator {
    return this.page.getByRole('document', { name: '正文差异' })
  }

  get came(): Locator {
    return this.differences.locator('ins')
  }

  get leftOut(): Locator {
    return this.differences.locator('del')
  }

  /** The change that was gone to. */
  get current(): Locator {
    return this.differences.locator('[aria-current="true"]')
  }

  get against(): Locator {
    return this.page.getByRole('combobox', { name: '对照' })
  }

  button(name: string): Locator {
    return this.dialog.getByRole('button', { name, exact: true })
  }

  async look(name: '逐行' | '并排'): Promise<void> {
    await this.page.getByRole('radiogroup', { name: '看法' }).getByText(name).click()
  }

  async name(revision: string): Promise<void> {
    await this.page.getByRole('textbox', { name: '版本名称' }).fill(revision)
    await this.button('保存名称').click()
  }

  /** How many places wait for a person. */
  get left(): Locator {
    return this.dialog.locator('.gt-merge-left')
  }

  /** A place where the sides differ, by its words in the legend. */
  place(label: string): Locator {
    return this.dialog.locator('fieldset').filter({ has: this.page.locator('legend', { hasText: label }) })
  }

  async take(label: string, choice: string): Promise<void> {
    await this.place(label).getByRole('radio', { name: choice, exact: true }).check()
  }

  async seeResult(): Promise<Locator> {
    await this.page.getByRole('radiogroup', { name: '视图' }).getByText('合并结果').click()
    return this.page.getByRole('document', { name: '合并后的正文' })
  }

  async saveMerged(): Promise<void> {
    await this.button('保存合并结果').click()
    await this.left.waitFor({ state: 'detached' })
  }
}
