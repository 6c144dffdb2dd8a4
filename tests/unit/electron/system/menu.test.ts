import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, it, vi } from 'vitest'
import { menuTemplate } from '../../../../electron/system/menu'
import { MENU_COMMANDS } from '../../../../shared/ipc/contract'

vi.mock('electron', () => ({ Menu: {} }))

type Item = MenuItemConstructorOptions
const flat = (items: readonly Item[]): readonly Item[] =>
  items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flat(item.submenu) : [])])
/** What tiptap and the browser's editing take for themselves. */
const EDITOR_KEYS = ['B', 'I', 'U', 'Z', 'Y', 'A', 'X', 'C', 'V', 'Shift+S', 'Shift+B', 'Shift+7', 'Shift+8', 'Shift+L']

describe.each(['linux', 'win32', 'darwin'] as const)('the menu on %s', (platform) => {
  const sent: string[] = []
  const items = flat(menuTemplate((command) => sent.push(command), platform))

  it('has every command once or more and sends it', () => {
    for (const command of MENU_COMMANDS) {
      const item = items.find(({ id }) => id === command)
      ;(item?.click as (() => void) | undefined)?.()
      expect(sent.at(-1)).toBe(command)
    }
  })

  it('names everything in Chinese, never by a missing key', () => {
    for (const { label, type } of items) if (type !== 'separator') expect(label).toMatch(/\p{Script=Han}/u)
  })

  it('gives each key once, and none of the editor', () => {
    const keys = items.flatMap(({ accelerator }) => (accelerator === undefined ? [] : [accelerator]))
    expect(new Set(keys).size).toBe(keys.length)
    for (const key of EDITOR_KEYS) expect(keys).not.toContain(`CmdOrCtrl+${key}`)
  })
})
