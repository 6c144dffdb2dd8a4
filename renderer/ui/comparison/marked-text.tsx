import type { ReactNode } from 'react'
import { markWords } from '../../../shared/comparing/form-changes'
import type { LinePiece } from '../../../shared/comparing/line-pieces'
import type { MarkJson } from '../../../shared/document/json'

/** The pieces of one side or of both, each in the look that it has. */
export function MarkedText({
  pieces,
  without,
}: {
  readonly pieces: readonly LinePiece[]
  readonly without?: 'added' | 'removed'
}) {
  // The side before has the marks of then.
  const isBefore = without === 'added'
  return pieces
    .filter(({ kind }) => kind !== without)
    .map((piece, index) => <Piece key={index} piece={piece} isBefore={isBefore} />)
}

function Piece({ piece, isBefore }: { readonly piece: LinePiece; readonly isBefore: boolean }) {
  const text = inMarks(piece.text, piece.kind === 'formed' && isBefore ? piece.was : piece.marks)
  switch (piece.kind) {
    case 'added':
      return <ins>{text}</ins>
    case 'removed':
      return <del>{text}</del>
    case 'formed':
      return (
        <span className="gt-comparison-formed" title={markWords(piece.was, piece.marks).join('；')}>
          {text}
        </span>
      )
    case 'same':
      return text
  }
}

const TAGS: Readonly<Record<string, 'strong' | 'em' | 'u' | 's' | 'sub' | 'sup'>> = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strike: 's',
  subscript: 'sub',
  superscript: 'sup',
}

function inMarks(text: string, marks: readonly MarkJson[]): ReactNode {
  return marks.reduceRight<ReactNode>((inner, { type, attrs }) => {
    const Tag = TAGS[type]
    if (Tag !== undefined) return <Tag>{inner}</Tag>
    const target = attrs?.['href']
    if (type !== 'link' || typeof target !== 'string') return inner
    return (
      <span className="gt-comparison-link" title={target}>
        {inner}
      </span>
    )
  }, text)
}
