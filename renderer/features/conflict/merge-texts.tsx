import { memo, type ReactNode } from 'react'
import { compareBodies } from '../../../shared/comparing/compare-bodies'
import { fieldSide } from '../../../shared/comparing/compare-records'
import { wholeLine } from '../../../shared/comparing/line-pieces'
import { linesOfBlock } from '../../../shared/comparing/lines'
import { wordPieces } from '../../../shared/comparing/word-pieces'
import type { ArticleRecord } from '../../../shared/article/record'
import type { NodeJson } from '../../../shared/document/json'
import type { BlockRow } from '../../../shared/merging/merge-blocks'
import type { FieldRow } from '../../../shared/merging/merge-fields'
import { t } from '../../../shared/messages/translate'
import { useColumnTree } from '../../state/column-tree'
import { Pieces } from '../../ui/comparison/field-changes'
import { LineView, Picture } from '../../ui/comparison/line-view'
import { MarkedText } from '../../ui/comparison/marked-text'
import { SidesRow } from '../../ui/comparison/sides-row'

/** A block as it stands, line by line. */
export const BlockView = memo(function BlockView({ node }: { readonly node: NodeJson }) {
  return linesOfBlock(node).map((line, index) => (
    <LineView key={index} line={line}>
      <MarkedText pieces={wholeLine(line, 'same')} />
    </LineView>
  ))
})

/** Both states of a block beside each other, with what only one of them has; the common parent's under them. */
export const BlockTexts = memo(function BlockTexts({ row }: { readonly row: BlockRow }) {
  const { a, b, base } = row
  return (
    <>
      {a !== null && b !== null ? (
        compareBodies({ type: 'doc', content: [a] }, { type: 'doc', content: [b] }).lines.map((change, index) => (
          <SidesRow key={index} change={change} step={null} current={false} />
        ))
      ) : (
        <div className="gt-comparison-pair">
          <BlockOrNone node={a} />
          <BlockOrNone node={b} />
        </div>
      )}
      {row.difference?.choices.includes('base') === true ? <Before>{<BlockOrNone node={base} />}</Before> : null}
    </>
  )
})

function BlockOrNone({ node }: { readonly node: NodeJson | null }) {
  return (
    <div className="gt-comparison-side">
      {node === null ? <p className="gt-merge-gone">{t('merge.gone')}</p> : <BlockView node={node} />}
    </div>
  )
}

function Before({ children }: { readonly children: ReactNode }) {
  return (
    <div className="gt-merge-base">
      <small>{t('merge.baseText')}</small>
      {children}
    </div>
  )
}

/** Both values of a field beside each other, in words; the common parent's under them. */
export function FieldTexts({ row, records }: { readonly row: FieldRow; readonly records: SideRecords }) {
  const columns = useColumnTree(({ tree }) => tree)
  const { a, b, base } = records
  const [inA, inB] = [fieldSide(a, row.field, columns), fieldSide(b, row.field, columns)]
  const pieces = wordPieces(inA.words, inB.words)
  const before = base === null ? null : fieldSide(base, row.field, columns)
  return (
    <>
      <div className="gt-comparison-pair">
        {([inA, inB] as const).map((side, index) => (
          <div key={index} className="gt-comparison-side gt-merge-value">
            {side.image === null ? null : <Picture media={side.image} alt={side.words} />}
            {side.words === '' ? (
              <p className="gt-merge-gone">{t('merge.goneField')}</p>
            ) : (
              <p>
                <Pieces pieces={pieces} without={index === 0 ? 'added' : 'removed'} />
              </p>
            )}
          </div>
        ))}
      </div>
      {before !== null && row.difference?.choices.includes('base') === true ? (
        <Before>
          <p className="gt-merge-value">{before.words === '' ? t('merge.goneField') : before.words}</p>
        </Before>
      ) : null}
    </>
  )
}

export interface SideRecords {
  readonly base: ArticleRecord | null
  readonly a: ArticleRecord
  readonly b: ArticleRecord
}
