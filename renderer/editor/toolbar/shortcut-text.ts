import { isMac } from '../../ui/keys'

const NAMES: Readonly<Record<string, readonly [other: string, mac: string]>> = {
  Mod: ['Ctrl', '⌘'],
  Shift: ['Shift', '⇧'],
  Alt: ['Alt', '⌥'],
}
const ARIA: Readonly<Record<string, readonly [other: string, mac: string]>> = { Mod: ['Control', 'Meta'] }

/** Keys as a person reads them: `Ctrl+Shift+X`, on macOS `⇧⌘X`. */
export function shortcutText(keys: string, mac = isMac()): string {
  const parts = keys.split('-').map((part) => NAMES[part]?.[mac ? 1 : 0] ?? part.toUpperCase())
  return mac ? parts.join('') : parts.join('+')
}

/** The same for `aria-keyshortcuts`. */
export const shortcutForAria = (keys: string): string =>
  keys
    .split('-')
    .map((part) => ARIA[part]?.[isMac() ? 1 : 0] ?? (part.length === 1 ? part.toUpperCase() : part))
    .join('+')
