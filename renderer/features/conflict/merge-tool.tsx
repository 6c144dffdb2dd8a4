import { useEffect, useRef, useState } from 'react'
import type { Choice } from '../../../shared/merging/choice'
import { differencesOf, openPlaces, type Choices, type MergePlan } from '../../../shared/merging/merge-records'
import { t } from '../../../shared/messages/translate'
import { Button } from '../../ui/button'
import { Segments } from '../../ui/segments'
import { MergeChoices } from './merge-choices'
import { MergeResult } from './merge-result'
import type { SideRecords } from './merge-texts'
import '../../ui/comparison/comparison.css'
import './merge.css'

interface MergeToolProps {
  readonly plan: MergePlan
  readonly records: SideRecords
  readonly labels: { readonly a: string; readonly b: string }
  readonly choices: Choices
  readonly onChoices: (choices: Choices) => void
}

/** Two texts, place by place: what only one side changed is suggested, what both changed waits for a person. */
export function MergeTool({ plan, records, labels, choices, onChoices }: MergeToolProps) {
  const [view, setView] = useState<'choose' | 'result'>('choose')
  const body = useRef<HTMLDivElement>(null)
  const open = openPlaces(plan, choices)
  const count = differencesOf(plan).length
  const choose = (keys: readonly string[], choice: Choice): void => {
    const next = new Map(choices)
    for (const key of keys) next.set(key, choice)
    onChoices(next)
  }
  /** The first open place after the one that has the focus, else the first of all. */
  const goOn = (): void => {
    const places = [...(body.current?.querySelectorAll<HTMLElement>('[data-open="true"]') ?? [])]
    const now = document.activeElement
    const after = places.find(
      (place) => now !== null && (now.compareDocumentPosition(place) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
    )
    const goal = (body.current?.contains(now) === true ? after : undefined) ?? places[0]
    goal?.scrollIntoView({ block: 'center' })
    goal?.querySelector('input')?.focus({ preventScroll: true })
  }
  const latest = useRef(goOn)
  useEffect(() => {
    latest.current = goOn
  })
  useEffect(() => {
    const dialog = body.current?.closest('dialog')
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'F7') return
      event.preventDefault()
      latest.current()
    }
    dialog?.addEventListener('keydown', onKeyDown)
    return () => dialog?.removeEventListener('keydown', onKeyDown)
  }, [])
  return (
    <div className="gt-merge">
      <div className="gt-merge-bar">
        <p className="gt-merge-left" role="status" data-open={open.length > 0}>
          {count === 0
            ? t('merge.nothing')
            : open.length === 0
              ? t('merge.done')
              : t('merge.left', { count: open.length })}
        </p>
        <Button disabled={open.length === 0 || view === 'result'} data-autofocus="true" onClick={goOn} title="F7">
          {t('merge.nextOpen')}
        </Button>
        <Button tone="quiet" disabled={open.length === 0} onClick={() => choose(open, 'a')}>
          {t('merge.allA')}
        </Button>
        <Button tone="quiet" disabled={open.length === 0} onClick={() => choose(open, 'b')}>
          {t('merge.allB')}
        </Button>
        <Segments
          label={t('merge.view')}
          choices={[
            { value: 'choose', label: t('merge.view.choose') },
            { value: 'result', label: t('merge.view.result') },
          ]}
          chosen={view}
          onChoose={setView}
        />
      </div>
      {view === 'choose' ? (
        <div className="gt-comparison-pair gt-merge-heads">
          <p>
            <b>{t('merge.a')}</b> <del>{labels.a}</del>
          </p>
          <p>
            <b>{t('merge.b')}</b> <ins>{labels.b}</ins>
          </p>
        </div>
      ) : null}
      <div
        key={view}
        ref={body}
        className="gt-merge-body"
        {...(view === 'result' ? { tabIndex: 0, role: 'document', 'aria-label': t('merge.resultText') } : {})}
      >
        {view === 'result' ? (
          <MergeResult plan={plan} choices={choices} />
        ) : (
          <MergeChoices
            plan={plan}
            records={records}
            choices={choices}
            onChoose={(key, choice) => choose([key], choice)}
          />
        )}
      </div>
    </div>
  )
}
