import type { DocumentJson, NodeJson } from './json'
import { isFootnoteId } from './nodes/footnotes'

const idOf = (node: NodeJson): string => {
  const id = node.attrs?.['id']
  return typeof id === 'string' ? id : ''
}

/** Ids of the references under a node, in reading order; one that stands twice is there twice. */
export function referencesIn(node: NodeJson): readonly string[] {
  const found: string[] = []
  collectReferences(node, found)
  return found
}

function collectReferences(node: NodeJson, found: string[]): void {
  if (node.type === 'footnoteReference') found.push(idOf(node))
  for (const child of node.content ?? []) collectReferences(child, found)
}

/** The number of each note, by its id: one that is referred to again keeps it. */
export const noteNumbersOf = (body: NodeJson): ReadonlyMap<string, number> =>
  new Map([...new Set(referencesIn(body))].map((id, i) => [id, i + 1]))

/** The notes of a body by id, as they stand in its list. */
export function notesOf(body: NodeJson): ReadonlyMap<string, NodeJson> {
  const lists = (body.content ?? []).filter(({ type }) => type === 'footnotes')
  return new Map(lists.flatMap((list) => (list.content ?? []).map((note) => [idOf(note), note] as const)))
}

/** What was out of step in a body's notes. */
export interface MendedNotes {
  /** References that stood twice under one id: the later ones have ids and copies of the note of their own. */
  readonly doubled: number
  /** References without a note: they have an empty one now. */
  readonly noteless: number
  /** Notes that nothing referred to, with words in them: they are paragraphs at the end of the text now. */
  readonly unreferred: number
}

const inStep: MendedNotes = { doubled: 0, noteless: 0, unreferred: 0 }

export interface MendOptions {
  /** Notes that references may find when the body lacks them, e.g. of the other side of a merge. */
  readonly more?: ReadonlyMap<string, NodeJson>
  /** Whether notes without a reference go; otherwise their words become paragraphs at the end, so that none is lost. */
  readonly dropsUnreferred?: boolean
}

/**
 * The body with exactly one note for each reference, in the order of the references.
 * @returns the same body when nothing is to be mended
 */
export function mendFootnotes(
  body: DocumentJson,
  { more = new Map(), dropsUnreferred = false }: MendOptions = {},
): { readonly body: DocumentJson; readonly mended: MendedNotes } {
  const own = notesOf(body)
  const references = referencesIn(body)
  const isLast = (body.content ?? []).findIndex(({ type }) => type === 'footnotes') === (body.content ?? []).length - 1
  if (own.size === 0 && references.length === 0) return { body, mended: inStep }
  const noteIds = (body.content ?? [])
    .flatMap((node) => (node.type === 'footnotes' ? (node.content ?? []) : []))
    .map(idOf)
  const isSound = isLast && noteIds.length === references.length && noteIds.every((id, i) => id === references[i])
  if (isSound && new Set(noteIds).size === noteIds.length) return { body, mended: inStep }

  const taken = new Set([...own.keys(), ...references])
  const notes: NodeJson[] = []
  const used = new Set<string>()
  let [doubled, noteless] = [0, 0]
  const settle = (id: string): string => {
    const note = own.get(id) ?? more.get(id)
    const isFree = isFootnoteId(id) && !used.has(id)
    const now = isFree ? id : freeId(id, taken)
    if (used.has(id)) doubled += 1
    if (note === undefined) noteless += 1
    used.add(id)
    used.add(now)
    notes.push({ ...note, type: 'footnote', attrs: { ...note?.attrs, id: now } })
    return now
  }
  const content = (body.content ?? []).filter(({ type }) => type !== 'footnotes').map((node) => renamed(node, settle))
  const left = (dropsUnreferred ? [] : [...own]).flatMap(([id, note]) =>
    used.has(id) || (note.content ?? []).length === 0 ? [] : [note],
  )
  const paragraphs = left.map((note): NodeJson => ({ type: 'paragraph', content: note.content ?? [] }))
  const blocks = [...content, ...paragraphs]
  const list: readonly NodeJson[] = notes.length === 0 ? [] : [{ type: 'footnotes', content: notes }]
  const whole = blocks.length === 0 ? [{ type: 'paragraph' }] : blocks
  return { body: { ...body, content: [...whole, ...list] }, mended: { doubled, noteless, unreferred: left.length } }
}

function renamed(node: NodeJson, settle: (id: string) => string): NodeJson {
  if (node.type === 'footnoteReference') {
    const id = settle(idOf(node))
    return id === idOf(node) ? node : { ...node, attrs: { ...node.attrs, id } }
  }
  if (node.content === undefined) return node
  const content = node.content.map((child) => renamed(child, settle))
  return content.every((child, i) => child === node.content?.[i]) ? node : { ...node, content }
}

/** An id that nothing has yet, the same one each time for the same body. */
function freeId(id: string, taken: Set<string>): string {
  const stem = isFootnoteId(id) ? id.slice(0, 16) : 'note'
  for (let i = 2; ; i++) {
    const candidate = `${stem}x${i}`
    if (taken.has(candidate)) continue
    taken.add(candidate)
    return candidate
  }
}
