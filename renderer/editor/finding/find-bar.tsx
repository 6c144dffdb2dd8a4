import { undo } from '@tiptap/pm/history'
import { useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore, type KeyboardEvent } from 'react'
import type { FindQuery } from '../../../shared/finding/find-query'
import { MOST_SLOT_TEXT } from '../../../shared/document/nodes/media-slot'
import { t } from '../../../shared/messages/translate'
import type { EditorSession } from '../core/session'
import type { FindRequest } from './find-request'
import { Finder, type FinderState, type Replaced } from './finder'
import { clearHits, paintHits, scrollToHit } from './highlights'
import { ComposedInput } from '../../ui/composed-input'
import { QueryOptions } from '../../finding/query-options'
import { FindButton } from './find-button'
import './finding.css'

interface FindBarProps {
  readonly session: EditorSession
  readonly request: FindRequest
  readonly editable: boolean
  readonly onClose: () => void
}

/** What was looked for last, in this window: the next search goes on with it. */
let last: FindQuery = { text: '', matchCase: false, wholeWord: false, matchWidth: false, regex: false }
let lastReplacement = ''

/** A longer selection is meant as the place to search, not as what is looked for. */
const LONGEST_TAKEN = 100

/** 查找与替换, docked above the sheet so that it covers no text. */
export function FindBar({ session, request, editable, onClose }: FindBarProps) {
  const [finder] = useState(() => new Finder(session))
  useEffect(
    () => () => {
      finder.destroy()
      clearHits()
    },
    [finder],
  )
  return <OpenBar session={session} finder={finder} request={request} editable={editable} onClose={onClose} />
}

function OpenBar(props: FindBarProps & { readonly finder: Finder }) {
  const { session, finder, request, editable, onClose } = props
  const state = useSyncExternalStore(finder.subscribe, finder.state)
  const [query, setQuery] = useState(last)
  const [replacement, setReplacement] = useState(lastReplacement)
  const [replacing, setReplacing] = useState(request.panel === 'replace')
  const [said, setSaid] = useState('')
  const field = useRef<HTMLInputElement>(null)
  /** The last thing done here was replacing. */
  const replaced = useRef(false)
  /** The words are selected as soon as the field has taken them, before the next key. */
  const selects = useRef(false)
  useLayoutEffect(() => {
    if (selects.current) field.current?.select()
    selects.current = false
  })
  usePainting(session, finder)

  const look = (patch: Partial<FindQuery>): void => {
    replaced.current = false
    last = { ...query, ...patch }
    setQuery(last)
    setSaid('')
    finder.look(last)
  }
  const step = (by: 1 | -1): void => {
    const wrapped = finder.step(by)
    const { current, found } = finder.state()
    const numbers = { index: current + 1, count: found.length }
    setSaid(wrapped ? t(by === 1 ? 'find.wrappedDown' : 'find.wrappedUp', numbers) : '')
    showCurrent(session, finder)
  }
  const close = (): void => {
    onClose()
    session.view.focus()
  }
  useRequests(request, (panel) => {
    if (panel === 'replace' && editable) setReplacing(true)
    if (panel === 'next' || panel === 'previous') {
      if (finder.state().found.length === 0) finder.look(query)
      if (query.text === '') field.current?.focus()
      else step(panel === 'next' ? 1 : -1)
      return
    }
    const taken = selectedWords(session)
    look(taken === null ? {} : { text: taken })
    field.current?.focus()
    selects.current = true
  })
  const replaceOne = (): void => {
    setSaid(replacedWords(finder.replaceCurrent(replacement), t('find.replacedOne')))
    showCurrent(session, finder)
  }
  const takeBack = (): void => {
    replaced.current = false
    session.run(undo, false)
    setSaid('')
  }
  const replaceAll = (): void => {
    const done = finder.replaceAll(replacement)
    replaced.current = done.count > 0
    setSaid(replacedWords(done, t('find.replacedAll', { count: done.count })))
  }
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    const run = (work: () => void): void => {
      event.preventDefault()
      event.stopPropagation()
      work()
    }
    if (event.key === 'Escape') run(close)
    // What was just replaced can be taken back from here; once something is typed, the key is the field's.
    else if (replaced.current && event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey)
      run(takeBack)
    else if (event.key === 'F3') run(() => step(event.shiftKey ? -1 : 1))
  }
  const enter = (event: KeyboardEvent, work: (backwards: boolean) => void): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.keyCode === 229) return
    event.preventDefault()
    work(event.shiftKey)
  }
  const canReplace = editable && !state.working && state.found.length > 0
  return (
    <div className="gt-find" role="search" aria-label={t('find.title')} data-pane="find" onKeyDown={onKeyDown}>
      <FindButton
        icon={replacing ? 'down' : 'right'}
        label={t(replacing ? 'find.closeReplace' : 'find.openReplace')}
        expanded={replacing}
        disabled={!editable}
        onPress={() => setReplacing(!replacing)}
      />
      <div className="gt-find-rows">
        <div className="gt-find-row">
          <ComposedInput
            ref={field}
            label={t('find.field')}
            value={query.text}
            invalid={state.problem !== null}
            onValue={(text) => look({ text })}
            onKeyDown={(event) => enter(event, (backwards) => step(backwards ? -1 : 1))}
          />
          <QueryOptions
            query={query}
            onQuery={look}
            scope={{
              on: state.scope !== null,
              possible: state.scope !== null || !session.shown.selection.empty,
              onScope: (on) => finder.limit(on),
            }}
          />
          <span className="gt-find-steps">
            <FindButton
              icon="up"
              label={t('find.previous')}
              keys="Shift-F3"
              disabled={state.found.length === 0}
              onPress={() => step(-1)}
            />
            <FindButton
              icon="down"
              label={t('find.next')}
              keys="F3"
              disabled={state.found.length === 0}
              onPress={() => step(1)}
            />
            <Count state={state} said={said} empty={query.text === ''} />
          </span>
        </div>
        {replacing ? (
          <div className="gt-find-row">
            <ComposedInput
              label={t('find.replaceField')}
              value={replacement}
              onValue={(text) => setReplacement((lastReplacement = text))}
              onKeyDown={(event) => enter(event, replaceOne)}
            />
            <button type="button" className="gt-find-words" aria-disabled={!canReplace} onClick={replaceOne}>
              {t('find.replace')}
            </button>
            <button type="button" className="gt-find-words" aria-disabled={!canReplace} onClick={replaceAll}>
              {t('find.replaceAll')}
            </button>
          </div>
        ) : null}
      </div>
      <FindButton icon="close" label={t('find.close')} onPress={close} />
    </div>
  )
}

/** @param all what is said when nothing was left as it is */
function replacedWords({ count, left }: Replaced, all: string): string {
  if (left > 0) return t('find.replacedSome', { count, left, most: MOST_SLOT_TEXT })
  return count === 0 ? t('find.nothingReplaced') : all
}

function Count({
  state,
  said,
  empty,
}: {
  readonly state: FinderState
  readonly said: string
  readonly empty: boolean
}) {
  const { found, current, problem, working } = state
  const count = found.length
  const text =
    problem ??
    (said !== ''
      ? said
      : working
        ? t('find.working')
        : empty
          ? ''
          : count === 0
            ? t('find.none')
            : current < 0
              ? t('find.some', { count })
              : t('find.count', { index: current + 1, count }))
  return (
    <output
      className="gt-find-count"
      data-problem={problem !== null || (count === 0 && !empty && !working && said === '')}
      aria-live="polite"
    >
      {text}
    </output>
  )
}

/** Carries out each request once, the first as well. */
function useRequests(request: FindRequest, work: (panel: FindRequest['panel']) => void): void {
  const latest = useRef(work)
  useEffect(() => {
    latest.current = work
  })
  useEffect(() => latest.current(request.panel), [request])
}

/** The hits are painted with the text: when they are found, when it changes and when it is scrolled. */
function usePainting(session: EditorSession, finder: Finder): void {
  useEffect(() => {
    const { view } = session
    const sheet = view.dom.closest('.gt-sheet')
    let frame = 0
    const paint = (): void => {
      frame ||= requestAnimationFrame(() => {
        frame = 0
        if (!view.isDestroyed) paintHits(view, finder.state())
      })
    }
    const afterComposition = (): void => void requestAnimationFrame(finder.refresh)
    const sizes = new ResizeObserver(paint)
    if (sheet !== null) sizes.observe(sheet)
    sheet?.addEventListener('scroll', paint, { passive: true })
    view.dom.addEventListener('compositionstart', paint)
    view.dom.addEventListener('compositionend', afterComposition)
    const stops = [
      session.follow((tr) => finder.follow(tr)),
      session.subscribe(() => {
        finder.refresh()
        paint()
      }),
      finder.subscribe(paint),
    ]
    paint()
    return () => {
      cancelAnimationFrame(frame)
      sizes.disconnect()
      sheet?.removeEventListener('scroll', paint)
      view.dom.removeEventListener('compositionstart', paint)
      view.dom.removeEventListener('compositionend', afterComposition)
      stops.forEach((stop) => stop())
    }
  }, [session, finder])
  useEffect(() => {
    let shown: number | undefined
    return finder.subscribe(() => {
      const { found, current } = finder.state()
      const from = found[current]?.from
      if (from !== undefined && from !== shown && !session.view.hasFocus()) showCurrent(session, finder)
      shown = from
    })
  }, [session, finder])
}

function showCurrent(session: EditorSession, finder: Finder): void {
  const { found, current } = finder.state()
  const one = found[current]
  if (one !== undefined) scrollToHit(session.view, one)
}

/** The selected words, when they are few enough to be looked for; null: look for what was looked for before. */
function selectedWords({ view }: EditorSession): string | null {
  const { selection, doc } = view.state
  if (selection.empty || !selection.$from.sameParent(selection.$to)) return null
  const text = doc.textBetween(selection.from, selection.to, undefined, '\n')
  return text === '' || text.length > LONGEST_TAKEN || text.includes('\n') ? null : text
}
