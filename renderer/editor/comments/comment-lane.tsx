import { useEffect, useMemo, useRef, useState } from 'react'
import * as threadRules from '../../../shared/article/comment-threads'
import type { CommentThread } from '../../../shared/article/record'
import { t } from '../../../shared/messages/translate'
import { Icon } from '../../ui/icon'
import type { CommentsPort } from '../api'
import { commentAt, showRange, untieComment } from '../commands/comments'
import type { EditorSession } from '../core/session'
import { useShown } from '../core/use-session'
import type { Anchor } from './anchors'
import { useHighlights } from './highlights'
import { NewThread } from './new-thread'
import { ThreadCard, type ThreadActions } from './thread-card'
import { NEW_THREAD, useUnsent } from './unsent-notes'
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
  /** How often one was asked for. */
  readonly asked: number
  readonly onDone: () => void
}

/** 批注: the threads of the article in the order of its text, beside it. Never printed, never exported. */
export function CommentLane({ session, comments, editable, adding, asked, onDone }: LaneProps) {
  const { threads } = comments
  const [anchors, lookAtAnchors] = useAnchors(session)
  const [settled, setSettled] = useState(false)
  const [hovered, setHovered] = useState<string | null>(null)
  /** What the person said; null: shown where the pane has room beside the text. */
  const [wanted, setWanted] = useState<boolean | null>(null)
  /** Up to which request a field has the keyboard. */
  const [answered, setAnswered] = useState(asked)
  const [unsent] = useUnsent(comments.article, NEW_THREAD)
  const writing = editable && (adding || unsent.trim() !== '')
  const caret = useShown(session, commentAt)
  const known = useMemo(() => new Map(anchors.map((anchor) => [anchor.id, anchor])), [anchors])
  const ordered = useMemo(() => inOrder(threads, known), [threads, known])
  const open = ordered.filter(({ resolved }) => resolved !== true)
  const shown = settled ? ordered : open
  const lane = useRef<HTMLElement>(null)
  useEffect(() => {
    if (wanted === true) lane.current?.focus()
  }, [wanted])
  useHighlights(
    open.map(({ id }) => id),
    shown.some(({ id }) => id === caret) ? caret : null,
    shown.some(({ id }) => id === hovered) ? hovered : null,
  )
  useTextHover(session, setHovered)
  const places = shown.flatMap(({ id }) => known.get(id)?.from ?? [])
  useCommentKeys(session, places)
  if (ordered.length === 0 && !writing) return null

  const note = (text: string) => ({ by: comments.person ?? '', at: new Date().toISOString(), text })
  /** A card that goes gives the keyboard to its neighbour, the last one to the text. */
  const leave = (id: string): void => {
    const at = shown.findIndex((thread) => thread.id === id)
    const cards = lane.current?.querySelectorAll<HTMLElement>(':scope > article')
    const neighbour = cards?.[at + 1] ?? cards?.[at - 1]
    if (neighbour === undefined) session.view.focus()
    else neighbour.focus()
  }
  const actions: ThreadActions = {
    reply: (id, text) => {
      if (comments.person === null) comments.askPerson()
      else comments.change(threadRules.withReply(threads, id, note(text)))
      return comments.person !== null
    },
    resolve: (id, resolved) => {
      if (resolved && !settled) leave(id)
      comments.change(threadRules.withResolved(threads, id, resolved))
    },
    remove: (id) => {
      leave(id)
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
  const folded = wanted === false && asked === answered
  const look = folded ? 'folded' : writing || wanted === true ? 'open' : 'auto'
  return (
    <>
      <button type="button" className="gt-comments-tab" data-look={look} onClick={() => setWanted(true)}>
        {t('comments.title', { count: open.length })}
      </button>
      <aside
        ref={lane}
        tabIndex={-1}
        className="gt-comments"
        data-look={look}
        aria-label={t('comments.label')}
        onKeyDown={({ key, nativeEvent }) => {
          if (key !== 'Escape' || nativeEvent.isComposing) return
          setWanted(writing ? false : null)
          session.view.focus()
        }}
      >
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
        {writing ? (
          <NewThread
            session={session}
            comments={comments}
            asked={asked > answered}
            onTaken={() => {
              setAnswered(asked)
              setWanted(null)
            }}
            onAdded={lookAtAnchors}
            onDone={onDone}
          />
        ) : null}
        {shown.map((thread) => (
          <ThreadCard
            key={thread.id}
            article={comments.article}
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
