import { ORIGIN } from '../protocol/origin'

/**
 * May a page go there? The window stays on its page (a reload is the same page); frames show drawn pages and nothing else.
 * @param current where the window's main frame stands
 */
export function mayNavigate(to: string, isMainFrame: boolean, current: string): boolean {
  return isMainFrame ? to === current && to.startsWith(`${ORIGIN}/`) : to.startsWith(`${ORIGIN}/preview/`)
}
