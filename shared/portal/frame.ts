import { headView, wordsOf, type FrameInput } from './frame-view'
import { headHtml } from './head'
import type { Stylesheet } from './page-model'
import { sharedPartsOf } from './shared-parts'
import { drawingOf } from './theme/engine'
import type { Theme } from './theme/theme'

/** A style element ends at the first end tag inside it, so a theme's CSS must hold none. */
const insideStyle = (css: string): string => css.replace(/<\/(?=style)/gi, '<\\/')

/**
 * A whole page of the portal around its own content.
 * @param main ready HTML @throws AppError 'invalid-settings' when the theme's templates can't be drawn
 */
export function drawFrame(input: FrameInput, main: string, stylesheet: Stylesheet, theme: Theme): string {
  const draw = drawingOf(theme)
  const { language } = input
  const css = stylesheet.kind === 'inline' ? insideStyle(theme.css) : ''
  const head = headHtml(headView(input, css, stylesheet))
  return draw('frame', { language, words: wordsOf(language), head, main, shared: sharedPartsOf(input, draw) })
}
