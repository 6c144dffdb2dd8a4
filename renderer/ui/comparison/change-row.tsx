import type { ReactNode } from 'react'
import type { LineChange } from '../../../shared/comparing/compare-bodies'
import { ChangeNote } from './change-note'

export interface ChangeRowProps {
  readonly change: LineChange
  /** Its place among the changes; null for what is the same. */
  readonly step: number | null
  readonly current: boolean
}

/** The frame of one line of a comparison, with what is said of its form. */
export function ChangeRow({
  change,
  step,
  current,
  pair,
  children,
}: ChangeRowProps & { readonly pair: boolean; readonly children: ReactNode }) {
  return (
    <div
      className={pair ? 'gt-comparison-row gt-comparison-pair' : 'gt-comparison-row'}
      data-change={change.kind}
      {...(step === null ? {} : { 'data-step': step })}
      {...(current ? { 'aria-current': true } : {})}
    >
      <ChangeNote change={change} />
      {children}
    </div>
  )
}
