import type { Node } from '@tiptap/pm/model'
import { useEffect, useRef, useState } from 'react'
import * as threadRules from '../../../shared/article/comment-threads'
import { t } from '../../../shared/messages/translate'
import type { CommentsPort } from '../api'
import { tieComment } from '../commands/comments'
import type { EditorSession } from '../core/session'
import { NoteField } from './note-field'
import { keepPlace, keptPlace, NEW_THREAD, type Place, useUnsent } from './unsent-notes'

interface NewThreadProps {
  readonly session: EditorSession
  readonly comments: CommentsPort
  /** Asked for and not answered yet. */
  readonly asked: boolean
  readonly onTaken: () => void
  readonly onAdded: () => void
  readonly onDone: () => void
}

/** The first note on the selected text, which may change while the note is written. */
export function NewThread({ session, comments, asked, onTaken, onAdded, onDone }: NewThreadProps) {
  const { article } = comments
  const [text, setText] = useUnsent(article, NEW_THREAD)
  const [place, setPlace] = useState(
    () => (text.trim() === '' ? null : returnedPlace(session, article)) ?? selected(session),
  )
  const [answered, setAnswered] = useState(asked)
  // Asked for again: a note that was begun goes on, an empty one or one whose text is gone is about what is selected now.
  if (asked !== answered) {
    setAnswered(asked)
    if (asked && (text.trim() === '' || place.stretches.length === 0)) setPlace(selected(session))
  }
  const now = useRef(place.stretches)
  useEffect(() => {
    let { doc } = session.view.state
    now.current = place.stretches
    const stop = session.follow((tr) => {
      doc = tr.doc
      now.current = now.current.map(([from, to]) => [tr.mapping.map(from), tr.mapping.map(to)])
    })
    return () => {
      stop()
      keepPlace(article, { quote: quoteAt(doc, now.current), stretches: now.current })
    }
  }, [session, article, place])
  const close = (): void => {
    setText('')
    onDone()
    session.view.focus()
  }
  return (
    <section className="gt-thread" data-active="true" aria-label={t('comments.new')}>
      <p className="gt-thread-quote">{place.quote}</p>
      <NoteField
        label={t('comments.new.hint')}
        submit={t('comments.add')}
        text={text}
        asked={asked}
        onTaken={onTaken}
        onText={setText}
        onCancel={close}
        onSubmit={(text) => {
          if (comments.person === null) return comments.askPerson()
          const id = crypto.randomUUID()
          const { view } = session
          if (!tieComment(id, now.current)(view.state, view.dispatch)) {
            setPlace({ ...place, stretches: [] })
            return session.services.notify('warning', t('comments.noPlace'))
          }
          const note = { by: comments.person, at: new Date().toISOString(), text }
          comments.change(threadRules.withThread(comments.threads, id, place.quote, note))
          onAdded()
          close()
        }}
      />
    </section>
  )
}

const quoteAt = (doc: Node, stretches: Place['stretches']): string =>
  stretches.map(([from, to]) => doc.textBetween(from, to, ' ', ' ')).join(' ')

function selected({ view }: EditorSession): Place {
  const { doc, selection } = view.state
  const stretches = selection.ranges.map(({ $from, $to }) => [$from.pos, $to.pos] as const)
  return { quote: quoteAt(doc, stretches), stretches }
}

/** The place of a note that was begun before its article was left; without stretches when another text stands there now. */
function returnedPlace(session: EditorSession, article: string): Place | null {
  const place = keptPlace(article)
  if (place === null) return null
  const doc = session.wholeText()
  const isInside = place.stretches.every(([, to]) => to <= doc.content.size)
  return isInside && quoteAt(doc, place.stretches) === place.quote ? place : { ...place, stretches: [] }
}
