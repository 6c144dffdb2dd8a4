import type { Locator, Page } from '@playwright/test'

interface ChosenFile {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

/** The list of an article's files in the panel, in a person's words. */
export class AttachmentPanel {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  get rows(): Locator {
    return this.page.getByRole('list', { name: '附件列表' }).getByRole('listitem')
  }

  /** The field with the name of the n-th file, from 1. */
  name(n: number): Locator {
    return this.page.getByRole('textbox', { name: `第 ${n} 个附件的名称` })
  }

  async choose(...files: readonly ChosenFile[]): Promise<void> {
    await this.page.locator('[data-part="attachment-files"]').setInputFiles([...files])
  }

  async drop({ name, buffer }: ChosenFile): Promise<void> {
    await this.page.locator('.gt-attachments').evaluate(
      (element, { file, data }) => {
        const dataTransfer = new DataTransfer()
        dataTransfer.items.add(new File([new Uint8Array(data)], file))
        element.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }))
      },
      { file: name, data: [...buffer] },
    )
  }

  async rename(n: number, name: string): Promise<void> {
    await this.name(n).fill(name)
    await this.name(n).press('Enter')
  }
}
