import { ORIGIN } from '../system/protocol/origin'

/** What is looked at of a frame that sends. */
interface Frame {
  readonly url: string
  readonly origin: string
  readonly parent: unknown
}

/** True for the main frame of a page that stands on our own origin. Frames inside it show drawn pages: they may ask nothing. */
export function isOurPage(frame: Frame | null): boolean {
  return frame !== null && frame.parent === null && frame.origin === ORIGIN && frame.url.startsWith(`${ORIGIN}/`)
}
