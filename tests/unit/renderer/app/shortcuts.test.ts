import { afterEach, describe, expect, it, vi } from 'vitest'
import { EditorState } from '@tiptap/pm/state'
import { ALL_COMMANDS } from '../../../../renderer/editor/commands/catalogue'

const services = { openPanel: () => undefined, openFind: () => undefined } as never

const press = (key: string, held: Partial<KeyboardEvent> = {}): KeyboardEvent =>
  ({
    key,
    ctrlKey: false,
    metaKey: false,
    shiftKey: false,
    altKey: false,
    isComposing: false,
    ...held,
  }) as KeyboardEvent

async function on(platform: string) {
  vi.resetModules()
  vi.stubGlobal('navigator', { platform })
  const [{ commandOf }, { shortcutText }] = await Promise.all([
    import('../../../../renderer/ui/window-keys'),
    import('../../../../renderer/ui/keys'),
  ])
  return { commandOf, shortcutText }
}

afterEach(() => vi.unstubAllGlobals())

describe('shortcuts', () => {
  it('take Control on Windows and Linux, Command on macOS', async () => {
    const windows = await on('Win32')
    expect(windows.commandOf(press('s', { ctrlKey: true }))).toBe('article.save')
    expect(windows.commandOf(press('s', { metaKey: true }))).toBeNull()
    expect(windows.shortcutText('Mod+Shift+E')).toBe('Ctrl+Shift+E')
    const mac = await on('MacIntel')
    expect(mac.commandOf(press('s', { metaKey: true }))).toBe('article.save')
    expect(mac.commandOf(press('s', { ctrlKey: true }))).toBeNull()
    expect(mac.shortcutText('Mod+Shift+E')).toBe('⇧⌘E')
  })

  it('leave the keys of an input method, of AltGr and of the text alone', async () => {
    const { commandOf } = await on('Linux x86_64')
    expect(commandOf(press('s', { ctrlKey: true, isComposing: true }))).toBeNull()
    expect(commandOf(press('s', { ctrlKey: true, altKey: true }))).toBeNull()
    expect(commandOf(press('b', { ctrlKey: true }))).toBeNull()
    expect(commandOf(press('s'))).toBeNull()
  })

  it('tell shifted from plain', async () => {
    const { commandOf } = await on('Linux x86_64')
    expect(commandOf(press('E', { ctrlKey: true, shiftKey: true }))).toBe('article.export')
    expect(commandOf(press('e', { ctrlKey: true }))).toBeNull()
  })
  it('are none of those that the writing surface takes', async () => {
    const { commandOf } = await on('Win32')
    const taken = ALL_COMMANDS.filter(({ keys }) => {
      const parts = keys?.split('-') ?? []
      const held = { ctrlKey: parts.includes('Mod'), shiftKey: parts.includes('Shift'), altKey: parts.includes('Alt') }
      return commandOf(press(parts.at(-1) ?? '', held)) !== null
    })
    expect(taken.map(({ id }) => id)).toEqual([])
  })

  it('leave the text alone with Caps Lock, too', async () => {
    const { commandOf } = await on('Win32')
    const [{ Shortcuts }, { doc, p, schema }] = await Promise.all([
      import('../../../../renderer/editor/extensions/shortcuts/shortcuts'),
      import('../editor/support/build'),
    ])
    const plugins = Shortcuts(services).config.addProseMirrorPlugins?.call({} as never) ?? []
    const view = { state: EditorState.create({ schema, doc: doc(p('一段')) }), dispatch: () => undefined } as never
    const inText = (event: KeyboardEvent) =>
      plugins.some((plugin) => plugin.props.handleKeyDown?.call(plugin, view, event) === true)
    // Caps Lock turns Shift's letters round.
    const letters = [...'abcdefghijklmnopqrstuvwxyz'].map((key) =>
      press(key, { ctrlKey: true, shiftKey: true, keyCode: key.toUpperCase().charCodeAt(0) }),
    )
    expect(letters.filter((event) => commandOf(event) !== null && inText(event)).map(({ key }) => key)).toEqual([])
    expect(inText(press('e', { ctrlKey: true, keyCode: 69 }))).toBe(true)
  })
})
