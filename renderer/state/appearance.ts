import { create } from 'zustand'
import type { Preferences } from '../../shared/ipc/app-values'

/** What the window looks like now; panels with their own palette draw themselves by it. */
export const useAppearance = create<{ readonly dark: boolean }>()(() => ({ dark: false }))

/** Decides between light and dark and marks the page with it. */
export function resolveAppearance(chosen: Preferences['appearance'], systemIsDark: boolean): void {
  const dark = chosen === 'dark' || (chosen === 'system' && systemIsDark)
  document.documentElement.dataset['appearance'] = dark ? 'dark' : 'light'
  if (useAppearance.getState().dark !== dark) useAppearance.setState({ dark })
}
