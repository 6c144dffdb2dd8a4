/** Elements without content and end tag. */
export const VOID_ELEMENTS: ReadonlySet<string> = new Set(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr'.split(' '),
)

/** Elements whose content is not text of the article. */
export const DROPPED_ELEMENTS: ReadonlySet<string> = new Set(
  (
    'applet area audio base button canvas col colgroup datalist embed frame frameset head iframe input link map math ' +
    'meta noembed noframes noscript object option param script select source style svg template textarea title ' +
    'track video xml xmp v:shapetype v:shape v:imagedata o:wrapblock w:worddocument'
  ).split(' '),
)

/** Elements that stand on lines of their own; everything else is inline. */
export const BLOCK_ELEMENTS: ReadonlySet<string> = new Set(
  (
    '#root address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption ' +
    'figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section ' +
    'summary table tbody td tfoot th thead tr ul'
  ).split(' '),
)

const SECTIONS: ReadonlySet<string> = new Set(['thead', 'tbody', 'tfoot', 'caption', 'colgroup'])
const CELLS: ReadonlySet<string> = new Set(['td', 'th'])
const SCOPES: ReadonlySet<string> = new Set(['td', 'th', 'caption', 'table', 'button', 'object', '#root'])
const LISTS: ReadonlySet<string> = new Set(['ul', 'ol', 'menu', 'dir', 'table', 'td', 'th', '#root'])

interface Named {
  readonly name: string
}

/**
 * End tags that may be left out.
 * @param open the open elements, outermost first
 * @returns how many of them stay open when an element of this name starts; null when all do
 */
export function closedBy(name: string, open: readonly Named[]): number | null {
  if (name === 'li') return innermost(open, (other) => other === 'li', LISTS)
  if (name === 'dt' || name === 'dd') return innermost(open, (other) => other === 'dt' || other === 'dd', SCOPES)
  if (CELLS.has(name)) return innermost(open, (other) => CELLS.has(other), new Set(['tr', 'table', '#root']))
  if (name === 'tr') return innermost(open, (other) => other === 'tr', new Set(['table', '#root']))
  if (SECTIONS.has(name)) return innermost(open, (other) => SECTIONS.has(other), new Set(['table', '#root']))
  if (name === 'a') return innermost(open, (other) => other === 'a', BLOCK_ELEMENTS)
  if (name === 'body') return innermost(open, (other) => other === 'head', new Set(['#root']))
  if (/^h[1-6]$/.test(name) && /^h[1-6]$/.test(open.at(-1)?.name ?? '')) return open.length - 1
  return BLOCK_ELEMENTS.has(name) ? innermost(open, (other) => other === 'p', SCOPES) : null
}

function innermost(
  open: readonly Named[],
  isWanted: (name: string) => boolean,
  until: ReadonlySet<string>,
): number | null {
  for (let i = open.length - 1; i > 0; i--) {
    const name = open[i]?.name ?? '#root'
    if (isWanted(name)) return i
    if (until.has(name)) return null
  }
  return null
}
