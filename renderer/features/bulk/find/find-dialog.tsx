import { useEffect, useRef, useState } from 'react'
import type { ArticleId } from '../../../../shared/article/record'
import type { FindQuery } from '../../../../shared/finding/find-query'
import { t } from '../../../../shared/messages/translate'
import { QueryOptions } from '../../../finding/query-options'
import { openSearch, type TextSearch } from '../../../finding/text-search'
import { asAppError } from '../../../state/app'
import { replaceTexts } from '../../../state/bulk-editing'
import { closeDialog } from '../../../state/dialogs'
import { Button } from '../../../ui/button'
import { ComposedInput } from '../../../ui/composed-input'
import { Dialog } from '../../../ui/dialog'
import { formatNumber } from '../../../ui/when'
import { HitList } from './hit-list'
import { changesOf, lookThrough, MOST_HITS, type LookedThrough } from './look-through'
import './find-dialog.css'

const NEW_QUERY: FindQuery = { text: '', matchCase: false, wholeWord: false, matchWidth: false, regex: false }

type Phase = 'asking' | 'searching' | 'stopped' | 'done'

/** 查找替换 across the chosen articles: every hit is shown and can be left out before anything is changed. */
export function FindDialog({ ids }: { readonly ids: readonly ArticleId[] }) {
  const [query, setQuery] = useState(NEW_QUERY)
  const [template, setTemplate] = useState('')
  const [phase, setPhase] = useState<Phase>('asking')
  const [seen, setSeen] = useState<LookedThrough | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [out, setOut] = useState<ReadonlySet<string>>(new Set())
  const run = useRef(0)
  const search = useRef<TextSearch | null>(null)
  const stop = (): void => {
    run.current += 1
    search.current?.stop()
    search.current = null
  }
  useEffect(() => stop, [])

  const look = async (): Promise<void> => {
    stop()
    const mine = run.current
    setSeen(null)
    setProblem(null)
    setOut(new Set())
    try {
      search.current = openSearch(query)
      if (search.current === null) return
      setPhase('searching')
      await lookThrough(ids, search.current, setSeen, () => mine === run.current)
      if (mine === run.current) setPhase('done')
    } catch (error) {
      if (mine !== run.current) return
      setProblem(asAppError(error).message)
      setPhase('asking')
    }
  }
  const ask = (patch: Partial<FindQuery>): void => {
    stop()
    setQuery({ ...query, ...patch })
    setPhase('asking')
    setSeen(null)
    setProblem(null)
  }
  const isChosen = (key: string): boolean => !out.has(key)
  const chosen = (seen?.found ?? []).reduce((sum, { hits }) => sum + hits.filter(({ key }) => isChosen(key)).length, 0)
  const ready = phase !== 'searching' && chosen > 0
  const apply = (): void => {
    if (seen === null || !ready) return
    closeDialog()
    void replaceTexts(changesOf(seen.found, isChosen, template), (count) =>
      t('bulkFind.done', { count: formatNumber(count) }),
    )
  }
  return (
    <Dialog
      title={t('bulkFind.title', { count: formatNumber(ids.length) })}
      size="wide"
      onClose={closeDialog}
      actions={
        <>
          <Button onClick={closeDialog}>{t('common.cancel')}</Button>
          <Button tone="primary" disabled={!ready} onClick={apply}>
            {chosen === 0 ? t('bulkFind.applyNone') : t('bulkFind.apply', { count: formatNumber(chosen) })}
          </Button>
        </>
      }
    >
      <p>{t('bulkFind.text')}</p>
      <div className="gt-bulk-query">
        <ComposedInput
          label={t('find.field')}
          value={query.text}
          invalid={problem !== null}
          autoFocus
          onValue={(text) => ask({ text })}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) void look()
          }}
        />
        <QueryOptions query={query} onQuery={ask} />
        <ComposedInput
          label={t('find.replaceField')}
          value={template}
          onValue={setTemplate}
          onKeyDown={() => undefined}
        />
        {phase === 'searching' ? (
          <Button
            onClick={() => {
              stop()
              setPhase('stopped')
            }}
          >
            {t('bulkFind.stop')}
          </Button>
        ) : (
          <Button icon="search" disabled={query.text === ''} onClick={() => void look()}>
            {t('bulkFind.search')}
          </Button>
        )}
      </div>
      <p role="status" className="gt-bulk-found" data-problem={problem !== null}>
        {problem ?? stateOf(phase, seen, ids.length, chosen)}
        {seen?.tooMany === true ? t('bulkFind.tooMany', { most: formatNumber(MOST_HITS) }) : ''}
      </p>
      {seen === null ? null : (
        <>
          <LeftOutList left={seen.left} />
          <HitList found={seen.found} template={template} isChosen={isChosen} out={out} onOut={setOut} />
        </>
      )}
    </Dialog>
  )
}

function stateOf(phase: Phase, seen: LookedThrough | null, total: number, chosen: number): string {
  const numbers = {
    done: formatNumber(seen?.done ?? 0),
    total: formatNumber(total),
    count: formatNumber(seen?.count ?? 0),
  }
  switch (phase) {
    case 'asking':
      return ''
    case 'searching':
      return t('bulkFind.searching', numbers)
    case 'stopped':
    case 'done': {
      const stopped = phase === 'stopped' ? t('bulkFind.stopped', numbers) : ''
      if (seen === null || seen.count === 0) return stopped + t('bulkFind.none')
      const articles = formatNumber(seen.found.length)
      return stopped + t('bulkFind.found', { articles, count: numbers.count, chosen: formatNumber(chosen) })
    }
  }
}

/** Articles that are left alone are named; a few words each. */
function LeftOutList({ left }: { readonly left: LookedThrough['left'] }) {
  if (left.length === 0) return null
  return (
    <details className="gt-bulk-left" open={left.length <= 3}>
      <summary>{t('bulkFind.left', { count: formatNumber(left.length) })}</summary>
      <ul>
        {left.map(({ id, title, reason }) => (
          <li key={id}>{t('bulkFind.leftOne', { title, reason })}</li>
        ))}
      </ul>
    </details>
  )
}
