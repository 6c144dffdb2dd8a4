import type { Locator, Page } from '@playwright/test'

/** Finding, the outline, the palette and the other tools around the text, in a person's words. */
export class WritingTools {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  get findBar(): Locator {
    return this.page.getByRole('search', { name: '查找与替换' })
  }

  get findField(): Locator {
    return this.findBar.getByRole('textbox', { name: '查找', exact: true })
  }

  get replaceField(): Locator {
    return this.findBar.getByRole('textbox', { name: '替换为' })
  }

  /** What the find bar says of the hits. */
  get findCount(): Locator {
    return this.findBar.getByRole('status')
  }

  option(name: '区分大小写' | '整词' | '区分全角和半角' | '正则表达式' | '只在选中的文字里找'): Locator {
    return this.findBar.getByRole('button', { name: new RegExp(`^${name}`) })
  }

  findButton(name: string): Locator {
    return this.findBar.getByRole('button', { name, exact: true })
  }

  /** Texts that are painted as hits, the current one last. */
  painted(): Promise<readonly string[]> {
    return this.page.evaluate(() =>
      ['gt-found', 'gt-found-current'].flatMap((name) =>
        [...(CSS.highlights.get(name) ?? [])].map((range) => (range instanceof Range ? range.toString() : '')),
      ),
    )
  }

  get outline(): Locator {
    return this.page.getByRole('navigation', { name: '大纲' })
  }

  get headings(): Locator {
    return this.outline.getByRole('listitem')
  }

  heading(title: string): Locator {
    return this.outline.getByRole('button', { name: title, exact: true })
  }

  get paletteField(): Locator {
    return this.page.getByRole('combobox', { name: /^命令、栏目或稿件/ })
  }

  get paletteRows(): Locator {
    return this.page.getByRole('listbox', { name: '命令' }).getByRole('option')
  }

  async openPalette(): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+Shift+k')
    await this.paletteField.waitFor()
  }

  get slashMenu(): Locator {
    return this.page.getByRole('listbox', { name: '插入' })
  }

  get symbols(): Locator {
    return this.page.getByRole('dialog', { name: '符号' })
  }

  get bulkHits(): Locator {
    return this.page.getByRole('region', { name: '找到的地方' })
  }
}
