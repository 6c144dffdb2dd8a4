/** The little of a key or a click that this looks at; React's events and the window's both have it. */
interface HeldKeys {
  readonly metaKey: boolean
  readonly ctrlKey: boolean
}

export const isMac = (): boolean => navigator.platform.startsWith('Mac')

/** Command on macOS, Control elsewhere. */
export const hasMod = (event: HeldKeys): boolean => (isMac() ? event.metaKey : event.ctrlKey)

/** How a shortcut is written for a person: `Mod+Shift+E` → “⇧⌘E” or “Ctrl+Shift+E”. */
export function shortcutText(shortcut: string): string {
  if (!isMac()) return shortcut.replace('Mod', 'Ctrl')
  const sign: Readonly<Record<string, string>> = { Mod: '⌘', Shift: '⇧', Alt: '⌥' }
  const order = ['Alt', 'Shift', 'Mod']
  const parts = shortcut.split('+')
  const signs = order.filter((name) => parts.includes(name)).map((name) => sign[name])
  return `${signs.join('')}${parts.at(-1) ?? ''}`
}
