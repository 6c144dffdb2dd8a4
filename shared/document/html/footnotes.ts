import type { Language } from '../../article/record'
import { noteNumbersOf, notesOf } from '../footnotes'
import type { NodeJson } from '../json'
import { attribute, classes } from './escape'

/** What the writer knows of a body's notes: their numbers, and which references and notes are there to be linked. */
export interface NoteLinks {
  /** By id. */
  readonly numbers: ReadonlyMap<string, number>
  readonly notes: ReadonlySet<string>
  readonly language: Language
  /** References written so far: a page holds each address once. */
  readonly written: Set<string>
}

const WORDS: Readonly<Record<Language, { readonly title: string; readonly back: string }>> = {
  'zh-CN': { title: '注释', back: '返回正文' },
  en: { title: 'Notes', back: 'Back to the text' },
}

/** @param numbers those of the whole, when the body is a part of it */
export const noteLinksOf = (body: NodeJson, language: Language, numbers = noteNumbersOf(body)): NoteLinks => ({
  numbers,
  notes: new Set(notesOf(body).keys()),
  language,
  written: new Set(),
})

function idOf({ attrs }: NodeJson): string {
  const id = attrs?.['id']
  return typeof id === 'string' ? id : ''
}

/** `[1]` over the line, leading to its note; without one (which reading and editing mend) it leads nowhere. */
export function writeReference(node: NodeJson, links: NoteLinks | undefined): string {
  const id = idOf(node)
  const number = links?.numbers.get(id)
  if (links === undefined || number === undefined) return ''
  const words = `[${String(number)}]`
  if (!links.notes.has(id) || links.written.has(id)) return `<sup class="footnote-ref">${words}</sup>`
  links.written.add(id)
  const open = `<a${attribute('href', `#fn-${id}`)}${attribute('id', `fnref-${id}`)} role="doc-noteref">`
  return `<sup class="footnote-ref">${open}${words}</a></sup>`
}

/** The notes as a numbered list; each leads back to where it is referred to. */
export function writeNotes(
  list: NodeJson,
  links: NoteLinks,
  write: (note: NodeJson) => { readonly html: string; readonly keepsSpace: boolean },
): string {
  const { title, back } = WORDS[links.language]
  const notes = list.content ?? []
  const numberOf = (note: NodeJson | undefined): number | undefined => note && links.numbers.get(idOf(note))
  const first = numberOf(notes[0]) ?? 1
  let counted = first
  const items = notes.map((note) => {
    const id = idOf(note)
    const number = numberOf(note) ?? counted
    const value = attribute('value', number === counted ? null : number)
    counted = number + 1
    const { html, keepsSpace } = write(note)
    const way = links.numbers.has(id)
      ? ` <a class="footnote-back"${attribute('href', `#fnref-${id}`)} role="doc-backlink"${attribute('aria-label', back)}>↑</a>`
      : ''
    const words = `<span${classes('footnote-text', keepsSpace ? 'keep-space' : null)}>${html}</span>`
    return `<li${attribute('id', `fn-${id}`)}${value}>${words}${way}</li>`
  })
  const start = attribute('start', first === 1 ? null : first)
  const label = attribute('aria-label', title)
  return `<section class="footnotes" role="doc-endnotes"${label}><ol${start}>${items.join('')}</ol></section>`
}
