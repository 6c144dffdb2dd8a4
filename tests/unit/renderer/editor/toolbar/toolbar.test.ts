import { describe, expect, it } from 'vitest'
import { keydownHandler } from '@tiptap/pm/keymap'
import { ALL_COMMANDS } from '../../../../../renderer/editor/commands/catalogue'
import { shortcutText } from '../../../../../renderer/editor/toolbar/shortcut-text'
import { fit } from '../../../../../renderer/editor/toolbar/use-fitting'

describe('the toolbar', () => {
  it('shows the groups that fit, leaving room for 更多', () => {
    expect(fit([100, 100, 100], 300, 40)).toBe(3)
    expect(fit([100, 100, 100], 299, 40)).toBe(2)
    expect(fit([100, 100, 100], 239, 40)).toBe(1)
    expect(fit([100, 100, 100], 90, 40)).toBe(0)
  })
  it('writes shortcuts as the platform does', () => {
    expect(shortcutText('Mod-Shift-x', false)).toBe('Ctrl+Shift+X')
    expect(shortcutText('Mod-Shift-x', true)).toBe('⌘⇧X')
  })
})

describe('the commands', () => {
  it('have ids and keys of their own', () => {
    const ids = ALL_COMMANDS.map(({ id }) => id)
    const keys = ALL_COMMANDS.flatMap((command) => command.keys ?? [])
    expect(new Set(ids).size).toBe(ids.length)
    expect(new Set(keys).size).toBe(keys.length)
    expect(() => keydownHandler(Object.fromEntries(keys.map((key) => [key, () => false])))).not.toThrow()
  })
})
