import { useMemo, useState } from 'react'
import type { ArticleRecord } from '../../../shared/article/record'
import { mergedRecord, openPlaces, planMerge, type Choices } from '../../../shared/merging/merge-records'
import { t } from '../../../shared/messages/translate'
import { asAppError } from '../../state/app'
import { closeDialog, useMayLeave } from '../../state/dialogs'
import type { MergeCase } from '../../state/merge-sides'
import { notify } from '../../state/notices'
import { ask } from '../../state/questions'
import { saveInstead } from '../../state/save-instead'
import { useWhyNotWritable } from '../../state/writable'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { formatWhen } from '../../ui/when'
import { sideLabel, sideLabels } from './merge-labels'
import { MergeTool } from './merge-tool'

const NOTHING_CHOSEN: Choices = new Map()

/** Two texts at a time: each step takes one more into what is settled by then; the last one saves. */
export function MergeSteps({ merge }: { readonly merge: MergeCase }) {
  const { id, heads, sides, bases } = merge
  const [step, setStep] = useState(0)
  const [settled, setSettled] = useState<ArticleRecord | null>(null)
  const [choices, setChoices] = useState(NOTHING_CHOSEN)
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const whyNot = useWhyNotWritable()
  const [first, next] = [sides[0], sides[step + 1]]
  const base = bases[step] ?? null
  const records = useMemo(() => {
    const a = settled ?? first?.record
    return a === undefined || next === undefined ? null : { base: base?.record ?? null, a, b: next.record }
  }, [settled, first, next, base])
  const plan = useMemo(() => (records === null ? null : planMerge(records.base, records.a, records.b)), [records])
  const mayLeave = async (): Promise<boolean> => {
    if (choices.size === 0 && settled === null) return true
    const choice = await ask({
      title: t('merge.closeTitle'),
      text: t('merge.closeText'),
      choices: [
        { value: 'stay', label: t('merge.closeStay'), tone: 'primary' },
        { value: 'leave', label: t('merge.closeLeave') },
      ],
    })
    return choice === 'leave'
  }
  const close = async (): Promise<void> => {
    if (await mayLeave()) closeDialog()
  }
  useMayLeave(mayLeave)
  if (plan === null || records === null || first === undefined || next === undefined) return null
  const open = openPlaces(plan, choices).length
  const isLast = step === sides.length - 2
  const steps = sides.length - 1
  const mine = first.revision === null

  const goOn = async (): Promise<void> => {
    const merged = mergedRecord(plan, choices)
    if (merged === null) return
    if (!isLast) {
      setSettled(merged)
      setChoices(NOTHING_CHOSEN)
      setStep(step + 1)
      return
    }
    setBusy(true)
    try {
      const { number } = await saveInstead({ id, record: merged, parents: heads, reason: 'resolve' })
      closeDialog()
      notify('success', t('merge.saved', { number }))
    } catch (error) {
      const failure = asAppError(error)
      setProblem(failure.code === 'conflict' ? t('merge.conflict') : failure.message)
      setBusy(false)
    }
  }
  const notYet = open === 0 ? null : t('merge.notYet', { count: open })
  return (
    <Dialog
      title={t(mine ? 'merge.titleConflict' : 'merge.title')}
      size="full"
      onClose={() => void close()}
      actions={
        <>
          <Button onClick={() => void close()}>{t('merge.later')}</Button>
          <Button tone="primary" busy={busy} whyNot={notYet ?? (isLast ? whyNot : null)} onClick={() => void goOn()}>
            {t(isLast ? 'merge.save' : 'merge.next')}
          </Button>
        </>
      }
    >
      <div className="gt-merge-frame">
        <p>
          {t('merge.text')}
          {steps === 1 ? '' : t('merge.step', { step: step + 1, count: steps, name: sideLabel(next) })}
          {base === null
            ? t('merge.noBase')
            : t('merge.base', {
                number: base.number,
                by: base.savedBy,
                when: formatWhen(base.savedAt, new Date()),
              })}
        </p>
        {problem === null ? null : <p role="alert">{problem}</p>}
        <MergeTool
          key={step}
          plan={plan}
          records={records}
          labels={settled === null ? sideLabels(first, next) : { a: t('merge.sideMerged'), b: sideLabel(next) }}
          choices={choices}
          onChoices={setChoices}
        />
      </div>
    </Dialog>
  )
}
