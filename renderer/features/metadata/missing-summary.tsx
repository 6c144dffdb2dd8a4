import { useState } from 'react'
import type { FieldProblem } from '../../../shared/article/requirements'
import { t } from '../../../shared/messages/translate'
import { attachedEditor } from '../../state/working-copy'
import { Icon } from '../../ui/icon'
import { fieldId } from './field'
import { useProblems } from './record-fields'

/** The controls of problems whose field stands elsewhere: the title above the text, the text itself. */
function goTo(problem: FieldProblem): void {
  if (problem.field === 'body') {
    attachedEditor()?.focus()
    return
  }
  const part = problem.field === 'source' && problem.level === 'wrong' ? 'url' : undefined
  const control =
    document.getElementById(fieldId(problem.field, part)) ?? document.querySelector<HTMLElement>('.gt-title')
  control?.focus()
  control?.scrollIntoView({ block: 'center' })
}

function ProblemLink({ problem }: { readonly problem: FieldProblem }) {
  return (
    <button type="button" className="gt-meta-link" onClick={() => goTo(problem)}>
      {problem.message}
    </button>
  )
}

/** 发布前还缺 n 项: one line that opens into the list, each entry leading to its field. */
function Missing({ problems }: { readonly problems: readonly FieldProblem[] }) {
  const [open, setOpen] = useState(false)
  return (
    <div className="gt-meta-missing">
      <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
        <Icon name="warning" size={14} />
        <span>{t('metadata.missing', { count: problems.length })}</span>
        <Icon name={open ? 'down' : 'right'} size={12} />
      </button>
      {open ? (
        <ul>
          {problems.map((problem) => (
            <li key={problem.message}>
              <ProblemLink problem={problem} />
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}

/** What publication still needs. Brackets may be the text's own, as in 〔英国〕狄更斯: they are named and not counted. */
export function MissingSummary() {
  const problems = useProblems().filter(({ level }) => level !== 'hint')
  const unfilled = problems.filter(({ level }) => level === 'unfilled')
  const missing = problems.filter(({ level }) => level !== 'unfilled')
  if (problems.length === 0) {
    return (
      <p className="gt-meta-missing" data-complete>
        <Icon name="check" size={14} />
        {t('metadata.complete')}
      </p>
    )
  }
  return (
    <>
      {missing.length === 0 ? null : <Missing problems={missing} />}
      {unfilled.map((problem) => (
        <p key={problem.message} className="gt-meta-unfilled">
          <ProblemLink problem={problem} />
        </p>
      ))}
    </>
  )
}
