import type { Thread } from './blocks'
import type { XmlElement } from './xml'
import { attributeOf, childrenOf, findIn, textIn } from './xml-find'

/** Comments by the document's ids, answers joined to what they answer. */
export interface Comments {
  /** The thread of a comment; null for one that isn't there. */
  readonly threadOf: (commentId: string) => string | null
  readonly threads: readonly Thread[]
}

interface Found {
  readonly id: string
  /** Of its last paragraph: the newer part speaks of comments by it. */
  readonly paragraph: string
  readonly by: string
  readonly at: string | null
  readonly text: string
}

/** @param extended commentsExtended.xml: which comment answers which, and what is done */
export function readComments(part: XmlElement | null, extended: XmlElement | null): Comments {
  const found = childrenOf(part ?? undefined, 'w:comment').map(commentOf)
  const byParagraph = new Map(found.map((comment) => [comment.paragraph, comment]))
  const parents = new Map<string, string>()
  const done = new Set<string>()
  for (const one of childrenOf(extended ?? undefined, 'w15:commentEx')) {
    const id = byParagraph.get(attributeOf(one, 'w15:paraId') ?? '')?.id
    const parent = byParagraph.get(attributeOf(one, 'w15:paraIdParent') ?? '')?.id
    if (id === undefined) continue
    if (parent !== undefined && parent !== id) parents.set(id, parent)
    if (/^(?:1|true)$/.test(attributeOf(one, 'w15:done') ?? '')) done.add(id)
  }
  const rootOf = (id: string): string => {
    let root = id
    for (let steps = 0; steps < found.length; steps++) {
      const parent = parents.get(root)
      if (parent === undefined) break
      root = parent
    }
    return root
  }
  const notes = new Map<string, Found[]>()
  for (const comment of found) {
    const root = rootOf(comment.id)
    notes.set(root, [...(notes.get(root) ?? []), comment])
  }
  const known = new Set(found.map(({ id }) => id))
  return {
    threadOf: (id) => (known.has(id) ? threadId(rootOf(id)) : null),
    threads: [...notes].map(([root, comments]) => ({
      id: threadId(root),
      resolved: done.has(root),
      notes: comments.map(({ by, at, text }) => ({ by, at, text })),
    })),
  }
}

const threadId = (commentId: string): string => `word-${commentId}`

function commentOf(comment: XmlElement): Found {
  const paragraphs = childrenOf(comment, 'w:p')
  return {
    id: attributeOf(comment, 'w:id') ?? '',
    paragraph: attributeOf(paragraphs.at(-1), 'w14:paraId') ?? '',
    by: attributeOf(comment, 'w:author') ?? attributeOf(comment, 'w:initials') ?? '',
    at: instantOf(attributeOf(comment, 'w:date')),
    text: paragraphs.map(plainText).join('\n').trim(),
  }
}

function plainText(paragraph: XmlElement): string {
  let text = ''
  for (const child of paragraph.children) {
    if (typeof child === 'string' || /^w:(?:pPr|rPr|del|instrText)$/.test(child.name)) continue
    if (child.name === 'w:t') text += textIn(child)
    else if (child.name === 'w:br' || child.name === 'w:tab') text += ' '
    else if (findIn(child, 'w:t') !== undefined) text += plainText(child)
  }
  return text
}

/** Word writes local times that claim to be UTC; what it says is kept. Null when it isn't a time. */
export function instantOf(text: string | undefined): string | null {
  const match = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})(?:\.\d+)?(Z|[+-]\d{2}:\d{2})?$/.exec(text ?? '')
  return match === null ? null : `${match[1]}${match[2] ?? 'Z'}`
}
