import type { Locator } from '@playwright/test'
import { DeskWindow } from './desk-window'

/** The list with its filters, kept views and changes of many articles, in a person's words. */
export class ListWindow extends DeskWindow {
  get filters(): Locator {
    return this.page.getByRole('dialog', { name: '筛选稿件' })
  }

  get chips(): Locator {
    return this.page.getByRole('group', { name: '正在使用的筛选' })
  }

  get views(): Locator {
    return this.shelves.getByRole('group', { name: '常用视图' })
  }

  /** The buttons of the views, in their order. */
  get viewButtons(): Locator {
    return this.views.locator('[data-view]')
  }

  /** Everything the window says at its foot. */
  get notices(): Locator {
    return this.page.locator('.gt-notice')
  }

  async openFilters(): Promise<void> {
    await this.page.getByRole('button', { name: /^筛选/ }).click()
    await this.filters.waitFor()
  }

  /** One value of a group of the filter panel. */
  filterValue(group: string, value: string): Locator {
    return this.filters.getByRole('group', { name: group }).getByRole('checkbox', { name: new RegExp(`^${value}`) })
  }

  async keepView(name: string): Promise<void> {
    await this.page.getByRole('button', { name: '存为常用视图' }).first().click()
    await this.dialog.getByLabel('名称').fill(name)
    await this.press('Enter')
    await this.viewButtons.filter({ hasText: name }).waitFor()
  }

  async chooseAll(): Promise<void> {
    await this.list.focus()
    await this.press('ControlOrMeta+a')
    await this.page.getByRole('toolbar', { name: /^已选/ }).waitFor()
  }

  async chooseStatus(status: string): Promise<void> {
    await this.button('改状态').click()
    await this.page.getByRole('menuitem', { name: `改为${status}` }).click()
  }

  /** Where the row stands in the window, in pixels from its top. */
  async placeOf(title: string): Promise<number> {
    const box = await this.row(title).boundingBox()
    return Math.round(box?.y ?? Number.NaN)
  }
}
