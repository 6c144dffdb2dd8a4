import { useEffect } from 'react'

/**
 * Colours the commented pieces of the text by rules of a style sheet: which thread is open, settled or under the pointer
 * changes without a single change of the text's elements.
 */
export function useHighlights(open: readonly string[], active: string | null, hovered: string | null): void {
  const ids = open.join('\n')
  useEffect(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(rulesOf(ids === '' ? [] : ids.split('\n'), active, hovered))
    document.adoptedStyleSheets.push(sheet)
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet)
    }
  }, [ids, active, hovered])
}

function rulesOf(open: readonly string[], active: string | null, hovered: string | null): string {
  const select = (id: string): string => `.gt-manuscript [data-comment="${id.replace(/["\\\n\r]/g, '')}"]`
  const shown = [active, hovered].filter((id) => id !== null)
  const rules = [
    ...open.map((id) => `${select(id)}{background:var(--gt-comment);border-bottom:2px solid var(--gt-comment-line)}`),
    ...shown.map(
      (id) => `${select(id)}{background:var(--gt-comment-strong);border-bottom:2px solid var(--gt-comment-line)}`,
    ),
  ]
  return rules.join('\n')
}
