import { useEffect, useMemo, useRef, useState } from 'react'
import * as threadRules from '../../../shared/article/comment-threads'
import type { CommentThread } from '../../../shared/article/record'
import { t } from '../../../shared/messages/translate'
import { Icon } from '../../ui/icon'
import type { CommentsPort } from '../api'
import { commentAt, showRange, tieComment, untieComment } from '../commands/comments'
import type { EditorSession } from '../core/session'
import { useShown } from '../core/use-session'
import { followPosition } from '../extensions/positions/positions'
import type { Anchor } from './anchors'
import { useHighlights } from './highlights'
import { NoteField } from './note-field'
import { ThreadCard, type ThreadActions } from './thread-card'
import { useAnchors } from './use-anchors'
import { useCommentKeys } from './use-comment-keys'
import { useTextHover } from './use-text-hover'
import './comments.css'

interface LaneProps {
  readonly session: EditorSession
  readonly comments: CommentsPort
  readonly editable: boolean
  /** A comment on the selection is to be written. */
  readonly adding: boolean
  readonly onDone: () => void
}

/** 批注: the threads of the article in the order of its text, beside it. Never printed, never exported. */
export function CommentLane({ session, comments, editable, adding, onDone }: LaneProps) {
  const { threads } = comments
  const [anchors, lookAtAnchors] = useAnchors(session)
  const [settled, setSettled] = useState(false)
  const [hovered, setHovered] = useState<string | null>(null)
  /** What the person said; null: shown where the pane has room beside the text. */
  const [wanted, setWanted] = useState<boolean | null>(null)
  const caret = useShown(session, commentAt)
  const known = useMemo(() => new Map(anchors.map((anchor) => [anchor.id, anchor])), [anchors])
  const ordered = useMemo(() => inOrder(threads, known), [threads, known])
  const open = ordered.filter(({ resolved }) => resolved !== true)
  const shown = settled ? ordered : open
  useHighlights(
    open.map(({ id }) => id),
    shown.some(({ id }) => id === caret) ? caret : null,
    shown.some(({ id }) => id === hovered) ? hovered : null,
  )
  useTextHover(session, setHovered)
  const places = shown.flatMap(({ id }) => known.get(id)?.from ?? [])
  useCommentKeys(session, places)
  if (ordered.length === 0 && !adding) return null

  const note = (text: string) => ({ by: comments.person ?? '', at: new Date().toISOString(), text })
  const actions: ThreadActions = {
    reply: (id, text) => {
      if (comments.person === null) return comments.askPerson()
      comments.change(threadRules.withReply(threads, id, note(text)))
    },
    resolve: (id, resolved) => comments.change(threadRules.withResolved(threads, id, resolved)),
    remove: (id) => {
      untieComment(id)(session.view.state, session.view.dispatch)
      comments.change(threadRules.withoutThread(threads, id))
    },
    show: (id) => {
      const anchor = known.get(id)
      if (anchor !== undefined) session.run(showRange(anchor.from + 1))
    },
    hover: setHovered,
  }
  const count = ordered.length - open.length
  const look = adding || wanted === true ? 'open' : wanted === false ? 'folded' : 'auto'
  return (
    <>
      <button type="button" className="gt-comments-tab" data-look={look} onClick={() => setWanted(true)}>
        {t('comments.title', { count: open.length })}
      </button>
      <aside className="gt-comments" data-look={look} aria-label={t('comments.label')}>
        <header>
          <h2>{t('comments.title', { count: open.length })}</h2>
          {count === 0 ? null : (
            <button type="button" aria-pressed={settled} onClick={() => setSettled(!settled)}>
              {t(settled ? 'comments.hideSettled' : 'comments.showSettled', { count })}
            </button>
          )}
          <button
            type="button"
            aria-label={t('comments.fold')}
            title={t('comments.fold')}
            onClick={() => setWanted(false)}
          >
            <Icon name="right" />
          </button>
        </header>
        {adding ? <NewThread session={session} comments={comments} onAdded={lookAtAnchors} onDone={onDone} /> : null}
        {shown.map((thread) => (
          <ThreadCard
            key={thread.id}
            thread={thread}
            text={known.get(thread.id)?.text ?? null}
            active={thread.id === caret}
            editable={editable}
            actions={actions}
          />
        ))}
      </aside>
    </>
  )
}

/** As their text stands; those whose text is gone come last. */
function inOrder(threads: readonly CommentThread[], known: ReadonlyMap<string, Anchor>): readonly CommentThread[] {
  const place = ({ id }: CommentThread): number => known.get(id)?.from ?? Number.MAX_SAFE_INTEGER
  return threads.toSorted((a, b) => place(a) - place(b))
}

interface NewThreadProps {
  readonly session: EditorSession
  readonly comments: CommentsPort
  readonly onAdded: () => void
  readonly onDone: () => void
}

/** The first note on the selected text, which may change while the note is written. */
function NewThread({ session, comments, onAdded, onDone }: NewThreadProps) {
  const [{ stretches, quote }] = useState(() => {
    const { doc, selection } = session.view.state
    // Selected cells are several stretches.
    const selected = selection.ranges.map(({ $from, $to }) => [$from.pos, $to.pos] as const)
    return { stretches: selected, quote: selected.map(([from, to]) => doc.textBetween(from, to, ' ', ' ')).join(' ') }
  })
  const ends = useRef<(() => typeof stretches) | null>(null)
  useEffect(() => {
    const followed = stretches.map((ends) => ends.map((place) => followPosition(session.view, place)))
    const stop = () => followed.map(([from, to]) => [from?.stop() ?? 0, to?.stop() ?? 0] as const)
    ends.current = stop
    return () => void stop()
  }, [session, stretches])
  const close = (): void => {
    onDone()
    session.view.focus()
  }
  return (
    <section className="gt-thread" data-active="true" aria-label={t('comments.new')}>
      <p className="gt-thread-quote">{quote}</p>
      <NoteField
        autoFocus
        label={t('comments.new.hint')}
        submit={t('comments.add')}
        onCancel={close}
        onSubmit={(text) => {
          if (comments.person === null) return comments.askPerson()
          const id = crypto.randomUUID()
          const { view } = session
          if (!tieComment(id, ends.current?.() ?? stretches)(view.state, view.dispatch)) {
            session.services.notify('warning', t('comments.noPlace'))
            return close()
          }
          const note = { by: comments.person, at: new Date().toISOString(), text }
          comments.change(threadRules.withThread(comments.threads, id, quote, note))
          onAdded()
          close()
        }}
      />
    </section>
  )
}
