import { t, type MessageKey } from '../messages/translate'
import type { Line } from './lines'
import { linePieces } from './line-pieces'
import type { MarkJson } from '../document/json'

/** What of a line's form changed, as sentences in Chinese; empty when only its words did, or nothing. */
export function formChanges(before: Line, after: Line): readonly string[] {
  return [...blockChanges(before, after), ...figureChanges(before, after), ...markChanges(before, after)]
}

function blockChanges(before: Line, after: Line): readonly string[] {
  const sentences: string[] = []
  const tell = (key: MessageKey, from: string, to: string): void => {
    if (from !== to) sentences.push(t(key, { before: from, after: to }))
  }
  tell('comparison.form.kind', kindWords(before), kindWords(after))
  tell('comparison.form.align', alignWords(before.align), alignWords(after.align))
  if (before.start !== null && after.start !== null)
    tell('comparison.form.start', String(before.start), String(after.start))
  if (before.columns !== null && after.columns !== null)
    tell('comparison.form.columns', String(before.columns), String(after.columns))
  if (before.address !== null && after.address !== null)
    tell('comparison.form.address', orNone(before.address), orNone(after.address))
  if (before.cell !== null && after.cell !== null) {
    tell('comparison.form.span', spanWords(before.cell), spanWords(after.cell))
    tell('comparison.form.cellAlign', alignWords(before.cell.align), alignWords(after.cell.align))
    tell('comparison.form.cellVertical', alignWords(before.cell.valign), alignWords(after.cell.valign))
    tell('comparison.form.widths', sharesWords(before.cell.widths), sharesWords(after.cell.widths))
  }
  return sentences
}

/** 段落、小标题、引文中的段落 … */
function kindWords({ kind, containers }: Line): string {
  const place = containers.map((container) => t(`comparison.container.${container}`))
  const own = kind === 'paragraph' && place.length > 0 ? [] : [t(`comparison.kind.${kind}`)]
  return [...place, ...own].join(' › ')
}

const ALIGNMENTS: Readonly<Record<string, MessageKey>> = {
  left: 'comparison.align.left',
  center: 'comparison.align.center',
  right: 'comparison.align.right',
  justify: 'comparison.align.justify',
  top: 'comparison.align.top',
  middle: 'comparison.align.middle',
  bottom: 'comparison.align.bottom',
}
const alignWords = (align: string | null): string => t(ALIGNMENTS[align ?? ''] ?? 'comparison.align.own')

const sharesWords = (widths: readonly number[]): string =>
  widths.length === 0 ? t('comparison.align.own') : widths.map((width) => `${width}%`).join('、')

const spanWords = ({ columns, rows }: NonNullable<Line['cell']>): string => t('comparison.span', { columns, rows })

function figureChanges({ figure: before }: Line, { figure: after }: Line): readonly string[] {
  if (before === null || after === null) return []
  const sentences: string[] = []
  const tell = (key: MessageKey, from: string, to: string): void => {
    if (from !== to) sentences.push(t(key, { before: from, after: to }))
  }
  if (before.media !== after.media) sentences.push(t('comparison.figure.media'))
  tell('comparison.figure.alt', orNone(before.alt), orNone(after.alt))
  tell('comparison.figure.credit', orNone(before.credit), orNone(after.credit))
  tell('comparison.figure.width', widthWords(before.width), widthWords(after.width))
  return sentences
}

const orNone = (text: string): string => (text === '' ? t('comparison.nothing') : text)
const widthWords = (width: number | null): string => (width === null ? t('comparison.figure.ownWidth') : `${width}%`)

const MARKS: Readonly<Record<string, MessageKey>> = {
  bold: 'comparison.mark.bold',
  italic: 'comparison.mark.italic',
  underline: 'comparison.mark.underline',
  strike: 'comparison.mark.strike',
  subscript: 'comparison.mark.subscript',
  superscript: 'comparison.mark.superscript',
  link: 'comparison.mark.link',
  dateline: 'comparison.mark.dateline',
  comment: 'comparison.mark.comment',
}

function markChanges(before: Line, after: Line): readonly string[] {
  const found = new Set<string>()
  for (const piece of linePieces(before, after))
    if (piece.kind === 'formed') for (const words of markWords(piece.was, piece.marks)) found.add(words)
  return [...found]
}

/** “加粗”“取消加粗”“链接改为 …” for the marks of one run. */
export function markWords(was: readonly MarkJson[], now: readonly MarkJson[]): readonly string[] {
  const of = (marks: readonly MarkJson[], type: string): MarkJson | undefined =>
    marks.find((mark) => mark.type === type)
  const types = [...new Set([...was, ...now].map(({ type }) => type))]
  return types.flatMap((type): readonly string[] => {
    const [old, fresh] = [of(was, type), of(now, type)]
    if (JSON.stringify(old) === JSON.stringify(fresh)) return []
    const key = MARKS[type]
    const name = key === undefined ? t('comparison.mark.unknown') : t(key)
    const target = fresh?.attrs?.['href']
    if (type === 'link' && typeof target === 'string')
      return [t(old === undefined ? 'comparison.link.set' : 'comparison.link.changed', { target })]
    if (fresh === undefined) return [t('comparison.mark.off', { name })]
    return [old === undefined ? name : t('comparison.mark.changed', { name })]
  })
}
