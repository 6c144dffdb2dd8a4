import { ORIGIN } from '../protocol/origin'

export interface WindowHome {
  /** May a page go there? The window stays on its page (a reload is the same page); frames show drawn pages and nothing else. */
  readonly mayNavigate: (to: string, isMainFrame: boolean) => boolean
  /** @param url where the main frame stands @returns the page to load instead; null when it is the window's own */
  readonly wayBackFrom: (url: string) => string | null
}

/**
 * One window's own page: the first of ours that it showed. What a page makes of its address afterwards
 * (`history.pushState`) doesn't count, or a reload would stay wherever it says it is.
 */
export function openWindowHome(): WindowHome {
  let home: string | null = null
  return {
    mayNavigate: (to, isMainFrame) => (isMainFrame ? to === home : to.startsWith(`${ORIGIN}/preview/`)),
    wayBackFrom: (url) => {
      if (home === null && url.startsWith(`${ORIGIN}/`)) home = url
      return url === home ? null : home
    },
  }
}
