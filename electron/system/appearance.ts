import { nativeTheme } from 'electron'
import type { Preferences } from '../../shared/ipc/app-values'

/** Makes system parts (title bar, menus, dialogs) and `prefers-color-scheme` follow the person's choice. */
export function applyAppearance(appearance: Preferences['appearance']): void {
  nativeTheme.themeSource = appearance
}

/** What a window shows before its first paint: the window's own background, so that nothing flashes. */
export const windowBackground = (): string => (nativeTheme.shouldUseDarkColors ? '#14181b' : '#eef0f2')
