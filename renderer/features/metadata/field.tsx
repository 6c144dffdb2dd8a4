import type { ReactNode } from 'react'
import type { FieldProblem } from '../../../shared/article/requirements'
import { useProblems } from './record-fields'

/** What a control takes over so that its label and the words about it are found. */
export interface ControlProps {
  readonly id: string
  readonly 'aria-describedby'?: string
  readonly 'aria-invalid'?: boolean
  readonly status: '' | 'warning' | 'error'
}

interface FieldProps {
  readonly name: FieldProblem['field']
  readonly label: string
  /** Which problems of the record's field are said here; absent: all. */
  readonly about?: (problem: FieldProblem) => boolean
  /** A second control of one record field takes an id of its own. */
  readonly part?: string
  readonly note?: ReactNode
  /** A set of controls: the label names the group. */
  readonly group?: boolean
  readonly children: (control: ControlProps) => ReactNode
}

export const fieldId = (name: string, part?: string): string => `field-${name}${part === undefined ? '' : `-${part}`}`

/** A label, its control, and beside it everything there is to say about the field. */
export function Field({ name, label, about, part, note, group = false, children }: FieldProps) {
  const problems = useProblems().filter((problem) => problem.field === name && (about?.(problem) ?? true))
  const id = fieldId(name, part)
  const wordsId = `${id}-words`
  const worst = problems.find(({ level }) => level !== 'hint')
  const hasWords = problems.length > 0 || (note !== null && note !== undefined)
  const control: ControlProps = {
    id,
    status: worst === undefined ? '' : worst.level === 'wrong' ? 'error' : 'warning',
    ...(hasWords ? { 'aria-describedby': wordsId } : {}),
    ...(worst?.level === 'wrong' ? { 'aria-invalid': true } : {}),
  }
  return (
    <div
      className="gt-meta-field"
      data-level={worst?.level ?? 'none'}
      {...(group ? { role: 'group', 'aria-labelledby': `${id}-label` } : {})}
    >
      {group ? (
        <span className="gt-meta-label" id={`${id}-label`}>
          {label}
        </span>
      ) : (
        <label className="gt-meta-label" htmlFor={id}>
          {label}
        </label>
      )}
      <div className="gt-meta-control">
        {children(control)}
        {hasWords ? (
          <div id={wordsId} className="gt-meta-words">
            {problems.map(({ level, message }) => (
              <p key={message} data-level={level}>
                {message}
              </p>
            ))}
            {note === null || note === undefined ? null : <p data-level="hint">{note}</p>}
          </div>
        ) : null}
      </div>
    </div>
  )
}
