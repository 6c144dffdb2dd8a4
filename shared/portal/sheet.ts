import { escapeText } from '../document/html/escape'
import type { PageInput } from './page-model'
import { languageOf } from './page-view'
import { renderArticle } from './render'
import type { Theme } from './theme/theme'

/** A4 with the margins of a manuscript; each article begins on a page of its own. */
const SHEET = `@page { size: A4; margin: 22mm 20mm; }
.sheet + .sheet { break-before: page; }`

/** Tags as our own serializer and the templates write them: names in small letters, no `<` or `>` inside of them. */
const TAG = /<[a-z][^<>]*>/g
const ANCHOR = / (id|href|aria-labelledby|aria-describedby)="(#?)([^"]*)"/g

/** On paper nothing waits to be scrolled to; where several articles stand together, each keeps its addresses apart. */
function forSheet(html: string, number: number | null): string {
  return html.replace(TAG, (tag) => {
    const eager = tag.replace(' loading="lazy"', '').replace(' decoding="async"', '')
    if (number === null) return eager
    return eager.replace(ANCHOR, (whole, name: string, hash: string, value: string) =>
      name === 'href' && hash === '' ? whole : ` ${name}="${hash}a${number}-${value}"`,
    )
  })
}

/**
 * Articles as they are printed: in the looks that the portal's theme has for paper, without the portal around them, one
 * after the other. @param inputs at least one; each is drawn whole, page breaks and all
 * @throws AppError 'invalid-settings' when the theme's templates can't be drawn
 */
export function renderSheet(inputs: readonly PageInput[], title: string, theme: Theme): string {
  const mains = inputs.map((input, i) => forSheet(renderArticle(input, theme).main, inputs.length === 1 ? null : i + 1))
  const [first] = inputs
  return `<!doctype html>
<html lang="${first === undefined ? 'zh-CN' : languageOf(first.record)}">
<head>
<meta charset="utf-8">
<title>${escapeText(title)}</title>
<style>
${theme.css}
${SHEET}
</style>
</head>
<body>
${mains.join('\n')}
</body>
</html>
`
}
