import { headView, wordsOf, type FrameInput } from './frame-view'
import { headHtml } from './head'
import type { Stylesheet } from './page-model'
import { sharedPartsOf, type SharedParts } from './shared-parts'
import { drawingOf } from './theme/engine'
import type { Theme } from './theme/theme'

/** A style element ends at the first end tag inside it, so a theme's CSS must hold none. */
const insideStyle = (css: string): string => css.replace(/<\/(?=style)/gi, '<\\/')

/** Where head and content go in a frame that is drawn once for all pages with the same surroundings. */
const HEAD = '\u0000head\u0000'
const MAIN = '\u0000main\u0000'

type Frame = readonly [before: string, between: string, after: string]
const frames = new WeakMap<SharedParts, Frame>()

/** A template that prints head and content once each, in this order; null for one that does otherwise. */
function splitFrame(text: string): Frame | null {
  const [before, rest, ...more] = text.split(HEAD)
  const [between, after, ...others] = (rest ?? '').split(MAIN)
  if (before === undefined || between === undefined || after === undefined) return null
  return more.length + others.length > 0 || before.includes(MAIN) ? null : [before, between, after]
}

/**
 * A whole page of the portal around its own content.
 * @param main ready HTML @throws AppError 'invalid-settings' when the theme's templates can't be drawn
 */
export function drawFrame(input: FrameInput, main: string, stylesheet: Stylesheet, theme: Theme): string {
  const draw = drawingOf(theme)
  const { language } = input
  const css = stylesheet.kind === 'inline' ? insideStyle(theme.css) : ''
  const head = headHtml(headView(input, css, stylesheet))
  const shared = sharedPartsOf(input, draw)
  const known = frames.get(shared)
  if (known !== undefined) return known[0] + head + known[1] + main + known[2]
  const drawn = (parts: { readonly head: string; readonly main: string }): string =>
    draw('frame', { language, words: wordsOf(language), shared, ...parts })
  const frame = splitFrame(drawn({ head: HEAD, main: MAIN }))
  if (frame === null) return drawn({ head, main })
  frames.set(shared, frame)
  return frame[0] + head + frame[1] + main + frame[2]
}
