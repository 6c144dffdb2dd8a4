import { useEffect, useRef, useState } from 'react'
import type { CommentThread } from '../../../shared/article/record'
import { t } from '../../../shared/messages/translate'
import { formatWhen } from '../../ui/when'
import { NoteField } from './note-field'
import { useUnsent } from './unsent-notes'

export interface ThreadActions {
  /** False while it can't be sent. */
  readonly reply: (id: string, text: string) => boolean
  readonly resolve: (id: string, resolved: boolean) => void
  readonly remove: (id: string) => void
  readonly show: (id: string) => void
  readonly hover: (id: string | null) => void
}

interface ThreadCardProps {
  readonly article: string
  readonly thread: CommentThread
  /** What its text says now; null when it has been deleted. */
  readonly text: string | null
  readonly active: boolean
  readonly editable: boolean
  readonly actions: ThreadActions
}

/** One thread of the margin: what it is about, what was said, and what may be done. */
export function ThreadCard({ article, thread, text, active, editable, actions }: ThreadCardProps) {
  const [mode, setMode] = useState<'asked' | 'replying' | 'answered' | 'removing' | null>(null)
  const card = useRef<HTMLElement>(null)
  useEffect(() => {
    if (active) card.current?.scrollIntoView({ block: 'nearest' })
  }, [active])
  const { id, notes } = thread
  const [unsent, setUnsent] = useUnsent(article, id)
  const leaveReply = (): void => {
    setUnsent('')
    setMode('answered')
  }
  const resolved = thread.resolved === true
  const quote = text ?? thread.quote ?? ''
  const now = new Date()
  return (
    <article
      ref={card}
      className="gt-thread"
      tabIndex={-1}
      aria-label={t('comments.thread', { quote, count: notes.length })}
      data-active={active}
      data-resolved={resolved}
      onMouseEnter={() => actions.hover(id)}
      onMouseLeave={() => actions.hover(null)}
      onFocus={() => actions.hover(id)}
      onBlur={() => actions.hover(null)}
    >
      {text === null ? (
        <p className="gt-thread-quote" data-gone>
          <strong>{t('comments.gone')}</strong>
          {quote === '' ? null : <q>{quote}</q>}
        </p>
      ) : (
        <button type="button" className="gt-thread-quote" onClick={() => actions.show(id)}>
          {quote.trim() === '' ? t('comments.blank') : quote}
        </button>
      )}
      <ol>
        {notes.map((note, index) => (
          <li key={index}>
            <header>
              <strong>{note.by}</strong>
              <time dateTime={note.at}>{formatWhen(note.at, now)}</time>
            </header>
            <p>{note.text}</p>
          </li>
        ))}
      </ol>
      {!editable ? null : mode === 'asked' || mode === 'replying' || unsent !== '' ? (
        <NoteField
          label={t('comments.reply.hint')}
          submit={t('comments.reply')}
          text={unsent}
          asked={mode === 'asked'}
          onTaken={() => setMode('replying')}
          onText={(text) => {
            setMode('replying')
            setUnsent(text)
          }}
          onCancel={leaveReply}
          onSubmit={(note) => {
            if (actions.reply(id, note)) leaveReply()
          }}
        />
      ) : (
        <footer>
          <button
            type="button"
            autoFocus={mode === 'answered'}
            onFocus={() => setMode(null)}
            onClick={() => setMode('asked')}
          >
            {t('comments.reply')}
          </button>
          <button type="button" onClick={() => actions.resolve(id, !resolved)}>
            {resolved ? t('comments.reopen') : t('comments.resolve')}
          </button>
          <button
            type="button"
            data-danger={mode === 'removing'}
            onBlur={() => setMode(null)}
            onClick={() => (mode === 'removing' ? actions.remove(id) : setMode('removing'))}
          >
            {mode === 'removing' ? t('comments.remove.sure') : t('comments.remove')}
          </button>
        </footer>
      )}
    </article>
  )
}
