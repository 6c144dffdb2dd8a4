import { ExternalHyperlink, FootnoteReferenceRun, type IRunOptions, type ParagraphChild, TextRun } from 'docx'
import type { MarkJson, NodeJson } from '../../../shared/document/json'
import { isSafeLink } from '../../../shared/document/safe-link'
import { inlineText } from '../../../shared/document/text'

/** The numbers that Word's footnotes have, by the notes' ids. */
export type NoteNumbers = ReadonlyMap<string, number>

const MARKS: Readonly<Record<string, Partial<IRunOptions>>> = {
  bold: { bold: true },
  italic: { italics: true },
  underline: { underline: {} },
  strike: { strike: true },
  subscript: { subScript: true },
  superscript: { superScript: true },
}

/** An attribute that is text; '' when it is none. */
export function wordsOf(node: NodeJson, name: string): string {
  const value = node.attrs?.[name]
  return typeof value === 'string' ? value : ''
}

const formatOf = (marks: readonly MarkJson[]): Partial<IRunOptions> =>
  Object.assign({}, ...marks.map(({ type }) => MARKS[type] ?? {})) as Partial<IRunOptions>

/** The runs of a block's inline content; links that lead to the web stay links. */
export function inlineRuns(node: NodeJson, notes: NoteNumbers): ParagraphChild[] {
  return (node.content ?? []).flatMap((child): ParagraphChild[] => {
    if (child.type === 'hardBreak') return [new TextRun({ break: 1 })]
    if (child.type === 'footnoteReference') {
      const number = notes.get(wordsOf(child, 'id'))
      return number === undefined ? [] : [new FootnoteReferenceRun(number)]
    }
    const text = child.text ?? inlineText(child)
    if (text === '') return []
    const marks = child.marks ?? []
    const href = marks.find(({ type }) => type === 'link')?.attrs?.['href']
    const run = new TextRun({ ...formatOf(marks), text, ...(href === undefined ? {} : { style: 'Hyperlink' }) })
    return typeof href === 'string' && isSafeLink(href)
      ? [new ExternalHyperlink({ link: href, children: [run] })]
      : [run]
  })
}
