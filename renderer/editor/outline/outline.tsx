import { useMemo, useState, type DragEvent, type KeyboardEvent } from 'react'
import { TextSelection, type EditorState } from '@tiptap/pm/state'
import { t } from '../../../shared/messages/translate'
import { setPreferences } from '../../state/app'
import { announce } from '../../state/notices'
import { Icon } from '../../ui/icon'
import { historyOf } from '../core/history-keys'
import type { EditorSession } from '../core/session'
import { useShown } from '../core/use-session'
import { moveSection, placesFor, sectionAt, sectionsOf, shiftSection, type Section } from './sections'
import './outline.css'

/** The headings as one value, so that the pane is drawn again only when one of them changes. */
const headingsKey = (state: EditorState): string =>
  sectionsOf(state.doc)
    .map(({ level, title, first }) => `${level} ${first} ${title}`)
    .join('\n')

const currentOf = (state: EditorState): number => sectionAt(sectionsOf(state.doc), state.selection.$head.index(0))

/** 大纲: the headings of the article. A click jumps, dragging or Alt with an arrow moves the section. */
export function Outline({ session, editable }: { readonly session: EditorSession; readonly editable: boolean }) {
  const key = useShown(session, headingsKey)
  const current = useShown(session, currentOf)
  // `key` says when the headings of the shown state are others.
  const sections = useMemo(() => (key === '' ? [] : sectionsOf(session.shown.doc)), [session, key])
  const [dragged, setDragged] = useState<number | null>(null)
  /** The block before which the dragged section would stand. */
  const [target, setTarget] = useState<number | null>(null)
  const end = (): void => {
    setDragged(null)
    setTarget(null)
  }
  const shift = (at: number, by: 1 | -1): void => {
    const title = sections[at]?.title ?? ''
    const done = session.run(shiftSection(at, by), false)
    announce(t(!done ? 'outline.notMoved' : by === 1 ? 'outline.movedDown' : 'outline.movedUp', { title }))
    if (done) keepKeyboard()
  }
  /** The heading that was moved, or brought back, keeps the keyboard where it stands now; the text where none is. */
  const keepKeyboard = (): void => {
    const now = currentOf(session.view.state)
    requestAnimationFrame(() => {
      const heading = [...document.querySelectorAll<HTMLElement>('.gt-outline li button')][now]
      if (heading === undefined) session.view.focus()
      else heading.focus({ preventScroll: true })
    })
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const command = historyOf(event)
    if (command === null) return
    event.preventDefault()
    if (session.run(command, false)) keepKeyboard()
  }
  return (
    <nav className="gt-outline" aria-label={t('outline.title')} onKeyDown={onKeyDown}>
      <header>
        <h2>{t('outline.title')}</h2>
        <button
          type="button"
          aria-label={t('outline.close')}
          title={t('outline.close')}
          onClick={() => void setPreferences({ outlineVisible: false }).catch(() => undefined)}
        >
          <Icon name="close" />
        </button>
      </header>
      {sections.length === 0 ? (
        <p>{t('outline.empty')}</p>
      ) : (
        <ol onDragOver={(event) => setTarget(placeUnder(event, sections, dragged))}>
          {sections.map((section, at) => (
            <Heading
              key={section.first}
              section={section}
              current={at === current}
              dragged={at === dragged}
              edge={edgeOf(section, at, sections, target)}
              movable={editable && sections.length > 1}
              onJump={() => jump(session, at)}
              onShift={(by) => shift(at, by)}
              onDrag={() => setDragged(at)}
              onDrop={() => {
                if (dragged !== null && target !== null) session.run(moveSection(dragged, target), false)
                end()
              }}
              onEnd={end}
            />
          ))}
        </ol>
      )}
    </nav>
  )
}

type Edge = 'above' | 'below' | null

function Heading(props: {
  readonly section: Section
  readonly current: boolean
  readonly dragged: boolean
  readonly edge: Edge
  readonly movable: boolean
  readonly onJump: () => void
  readonly onShift: (by: 1 | -1) => void
  readonly onDrag: () => void
  readonly onDrop: () => void
  readonly onEnd: () => void
}) {
  const { section, movable } = props
  const title = section.title.trim() === '' ? t('outline.untitled') : section.title
  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>): void => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (by === undefined) return
    event.preventDefault()
    if (event.altKey) {
      if (movable) props.onShift(by === 1 ? 1 : -1)
      return
    }
    const buttons = [...(event.currentTarget.closest('ol')?.querySelectorAll('button') ?? [])]
    buttons[buttons.indexOf(event.currentTarget) + by]?.focus()
  }
  return (
    <li data-edge={props.edge} onDrop={props.onDrop}>
      <button
        type="button"
        draggable={movable}
        data-level={section.level}
        data-dragged={props.dragged}
        aria-current={props.current ? 'location' : undefined}
        {...(movable ? { 'aria-keyshortcuts': 'Alt+ArrowUp Alt+ArrowDown', 'aria-description': t('outline.how') } : {})}
        title={title}
        onClick={props.onJump}
        onKeyDown={onKeyDown}
        onDragStart={(event) => {
          event.dataTransfer.effectAllowed = 'move'
          event.dataTransfer.setData('text/x-gaotai-section', '')
          props.onDrag()
        }}
        onDragEnd={props.onEnd}
      >
        {title}
      </button>
    </li>
  )
}

/** The heading goes to the upper part of what is seen, and the caret to its end. */
function jump({ view }: EditorSession, at: number): void {
  const section = sectionsOf(view.state.doc)[at]
  if (section === undefined) return
  let position = 0
  for (let index = 0; index <= section.first; index++) position += view.state.doc.child(index).nodeSize
  view.focus()
  view.dispatch(view.state.tr.setSelection(TextSelection.near(view.state.doc.resolve(position - 1), -1)))
  const block = view.nodeDOM(position - view.state.doc.child(section.first).nodeSize)
  if (block instanceof HTMLElement) block.scrollIntoView({ block: 'start' })
}

/** Where a section would go that is held over the list; null where it may not, or is already. */
function placeUnder(
  event: DragEvent<HTMLOListElement>,
  sections: readonly Section[],
  dragged: number | null,
): number | null {
  const section = dragged === null ? undefined : sections[dragged]
  const item = event.target instanceof Element ? event.target.closest('li') : null
  if (section === undefined || item === null) return null
  const at = [...event.currentTarget.children].indexOf(item)
  const over = sections[at]
  const box = item.getBoundingClientRect()
  const below = event.clientY > box.top + box.height / 2
  const blocks = Math.max(...sections.map(({ end }) => end))
  const place = below ? (sections[at + 1]?.first ?? blocks) : over?.first
  if (place === undefined || !placesFor(sections, section, blocks).includes(place)) return null
  event.preventDefault()
  return place
}

function edgeOf(section: Section, at: number, sections: readonly Section[], target: number | null): Edge {
  if (target === null) return null
  if (section.first === target) return 'above'
  return at === sections.length - 1 && target > section.first ? 'below' : null
}
