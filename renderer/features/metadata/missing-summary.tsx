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

/** 发布前还缺 n 项: one line that opens into the list, each entry leading to its field. */
export function MissingSummary() {
  const [open, setOpen] = useState(false)
  const missing = useProblems().filter(({ level }) => level !== 'hint')
  if (missing.length === 0) {
    return (
      <p className="gt-meta-missing" data-complete>
        <Icon name="check" size={14} />
        {t('metadata.complete')}
      </p>
    )
  }
  return (
    <div className="gt-meta-missing">
      <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
        <Icon name="warning" size={14} />
        <span>{t('metadata.missing', { count: missing.length })}</span>
        <Icon name={open ? 'down' : 'right'} size={12} />
      </button>
      {open ? (
        <ul>
          {missing.map((problem) => (
            <li key={problem.message}>
              <button type="button" className="gt-meta-link" onClick={() => goTo(problem)}>
                {problem.message}
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}
