import { useId, type KeyboardEvent, type ReactNode } from 'react'
import type { NodeJson } from '../../../shared/document/json'
import { paragraphsOf } from '../../../shared/document/text'
import { t } from '../../../shared/messages/translate'
import { bodyOf, type NewsroomText } from '../../../shared/newsroom/entries'
import { placeholdersIn } from '../../../shared/newsroom/placeholders'

interface ShelfProps {
  readonly entries: readonly NewsroomText[]
  readonly chosen: NewsroomText | null
  readonly empty: string
  readonly onChoose: (entry: NewsroomText) => void
  readonly onUse: (entry: NewsroomText) => void
  /** What can be done with the chosen one, under its text. */
  readonly children?: ReactNode
}

const keyOf = ({ id, name }: NewsroomText): string => id ?? `shipped-${name}`

/** Names on the left, the text of the chosen one on the right. Arrows choose, Enter and a double click take it. */
export function Shelf({ entries, chosen, empty, onChoose, onUse, children }: ShelfProps) {
  const id = useId()
  const at = entries.findIndex((entry) => chosen !== null && keyOf(entry) === keyOf(chosen))
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const target = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: entries.length - 1 }[event.key]
    const entry = target === undefined ? undefined : entries[Math.max(0, Math.min(target, entries.length - 1))]
    if (entry !== undefined) onChoose(entry)
    else if (event.key === 'Enter' && chosen !== null) onUse(chosen)
    else return
    event.preventDefault()
  }
  if (entries.length === 0) return <p role="status">{empty}</p>
  return (
    <div className="gt-newsroom">
      <div
        role="listbox"
        tabIndex={0}
        data-autofocus="true"
        className="gt-newsroom-names"
        aria-label={t('newsroom.list')}
        {...(at < 0 ? {} : { 'aria-activedescendant': `${id}-${at}` })}
        onKeyDown={onKeyDown}
      >
        {entries.map((entry, index) => (
          <div
            key={keyOf(entry)}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === at}
            onClick={() => onChoose(entry)}
            onDoubleClick={() => onUse(entry)}
          >
            <span>{entry.name}</span>
            {entry.id === null ? <small>{t('newsroom.templates.shipped')}</small> : null}
          </div>
        ))}
      </div>
      {chosen === null ? null : (
        <div className="gt-newsroom-side">
          <div className="gt-newsroom-text" role="region" tabIndex={0} aria-label={t('newsroom.preview')}>
            {chosen.title === '' ? null : (
              <h3>
                <Filled text={chosen.title} />
              </h3>
            )}
            {chosen.content.map((block, index) => (
              <Block key={index} block={block} />
            ))}
          </div>
          {children}
        </div>
      )}
    </div>
  )
}

/** A block as its text, set roughly as it will stand. */
function Block({ block }: { readonly block: NodeJson }) {
  const align = block.attrs?.['align']
  return paragraphsOf(bodyOf([block])).map((line, index) => (
    <p
      key={index}
      data-heading={block.type === 'heading'}
      {...(typeof align === 'string' ? { 'data-align': align } : {})}
    >
      <Filled text={line} />
    </p>
  ))
}

/** A line with its 〔…〕 marked. */
function Filled({ text }: { readonly text: string }) {
  return piecesOf(text).map(({ words, open }, index) => (open ? <mark key={index}>{words}</mark> : words))
}

function piecesOf(text: string): readonly { readonly words: string; readonly open: boolean }[] {
  const pieces: { readonly words: string; readonly open: boolean }[] = []
  let at = 0
  for (const { from, to } of placeholdersIn(text)) {
    pieces.push({ words: text.slice(at, from), open: false }, { words: text.slice(from, to), open: true })
    at = to
  }
  return [...pieces, { words: text.slice(at), open: false }]
}
