/** The element whose children stand for the body's top-level nodes, one each and in order. */
export const bodyRegion = (document: Document): Element | null => document.querySelector('[data-body]')

function copyAttributes(from: Element, to: Element): void {
  for (const { name } of [...to.attributes]) if (!from.hasAttribute(name)) to.removeAttribute(name)
  for (const { name, value } of from.attributes) if (to.getAttribute(name) !== value) to.setAttribute(name, value)
}

const alike = (a: Node, b: Node): boolean => a.nodeType === b.nodeType && a.nodeName === b.nodeName

const adopt = (place: Node, node: Node): Node => (place.ownerDocument ?? document).importNode(node, true)

/** Makes `old` equal to `next`, in place where both are of one kind. */
function patchNode(old: Node, next: Node): void {
  if (old.isEqualNode(next)) return
  if (!alike(old, next)) {
    old.parentNode?.replaceChild(adopt(old, next), old)
    return
  }
  if (old.nodeType === Node.ELEMENT_NODE) {
    copyAttributes(next as Element, old as Element)
    patchChildren(old, next)
  } else old.nodeValue = next.nodeValue
}

/**
 * Brings the children of `old` to those of `next`. Equal children at the start and at the end stay untouched, so an
 * edit of one paragraph touches one paragraph: images don't reload and the scroll position holds.
 */
function patchChildren(old: Node, next: Node): void {
  const before = [...old.childNodes]
  const after = [...next.childNodes]
  const shorter = Math.min(before.length, after.length)
  let head = 0
  while (head < shorter && same(before[head], after[head])) head += 1
  let tail = 0
  while (tail < shorter - head && same(before.at(-1 - tail), after.at(-1 - tail))) tail += 1

  const leaving = before.slice(head, before.length - tail)
  const coming = after.slice(head, after.length - tail)
  const anchor = before[before.length - tail] ?? null
  for (const [index, node] of coming.entries()) {
    const place = leaving[index]
    if (place !== undefined) patchNode(place, node)
    else old.insertBefore(adopt(old, node), anchor)
  }
  for (const node of leaving.slice(coming.length)) old.removeChild(node)
}

const same = (a: Node | undefined, b: Node | undefined): boolean =>
  a !== undefined && b !== undefined && a.isEqualNode(b)

/**
 * Turns the shown page into the new one without loading it again: only what differs is touched.
 * @param shown the document in the frame @param next the new page, parsed apart from any window
 */
export function patchDocument(shown: Document, next: Document): void {
  copyAttributes(next.documentElement, shown.documentElement)
  patchNode(shown.head, next.head)
  patchNode(shown.body, next.body)
}
