import { escapeText } from './escape'

/** Latin letters, digits and signs without a space: mostly an address. */
const LONG_RUN = /[!-~\u00a1-\u024f]{30,}/g
/** After the signs that part an address, but not within `://` or a row of dots. */
const AFTER_SIGN = /(?<=[/?&=.-])(?![/?&=.-])/

/**
 * Text between tags in which a long run may end the line after one of its signs. Otherwise it moves to the next line
 * whole, and justification tears the line before it. `<wbr>` is no character: the text read or copied stays as it was.
 */
export function escapeBreakable(text: string): string {
  let html = ''
  let at = 0
  for (const { 0: run, index } of text.matchAll(LONG_RUN)) {
    html += escapeText(text.slice(at, index)) + run.split(AFTER_SIGN).map(escapeText).join('<wbr>')
    at = index + run.length
  }
  return html + escapeText(text.slice(at))
}
