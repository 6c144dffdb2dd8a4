import { useApp } from '../state/app'
import { resolveAppearance } from '../state/appearance'

/** Sets light or dark on the page, as the person chose or as the system has it, and follows both. */
export function followAppearance(): void {
  const system = window.matchMedia('(prefers-color-scheme: dark)')
  const apply = (): void =>
    resolveAppearance(useApp.getState().state?.preferences.appearance ?? 'system', system.matches)
  apply()
  useApp.subscribe(apply)
  system.addEventListener('change', apply)
}
