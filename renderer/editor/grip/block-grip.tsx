import { useEffect, useRef, useState } from 'react'
import { NodeSelection, type Command } from '@tiptap/pm/state'
import { t } from '../../../shared/messages/translate'
import { MenuList, type MenuItem } from '../../ui/menu'
import { setParagraph, toggleHeading, toggleQuote } from '../commands/blocks'
import { toggleList } from '../commands/lists'
import { deleteBlock, duplicateBlock, enterBlock, moveBlocks } from '../commands/move-blocks'
import type { EditorSession } from '../core/session'
import { shortcutText } from '../toolbar/shortcut-text'
import { blockAtCaret, blockAtHeight, type FoundBlock } from './block-under'
import './grip.css'

const SIZE = 22

interface Place {
  readonly block: FoundBlock
  readonly left: number
  readonly top: number
}

/** The grip left of the block under the pointer: drag it to move the block, press it for a menu. One for the whole text. */
export function BlockGrip({ session }: { readonly session: EditorSession }) {
  const [place, setPlace] = useState<Place | null>(null)
  const [menu, setMenu] = useState<{ readonly pos: number; readonly x: number; readonly y: number } | null>(null)
  const grip = useRef<HTMLButtonElement>(null)
  /** Taken hold of: a grip that went would end its own drag. */
  const held = useRef(false)
  useEffect(() => {
    const { view } = session
    const sheet = view.dom.closest('.gt-sheet')
    if (sheet === null) return undefined
    let frame = 0
    const follow = (event: Event): void => {
      const { clientX, clientY, buttons } = event as PointerEvent
      if (frame !== 0 || buttons !== 0) return
      frame = requestAnimationFrame(() => {
        frame = 0
        const isOver = document.elementFromPoint(clientX, clientY) === grip.current
        if (!view.isDestroyed && !isOver) setPlace(placeOf(blockAtHeight(view, clientY)))
      })
    }
    const hide = (event: Event): void => {
      if (held.current) return
      if (!(event instanceof PointerEvent) || event.relatedTarget !== grip.current) setPlace(null)
    }
    const onKey = (event: KeyboardEvent): void => {
      if (event.code !== 'KeyM' || !event.altKey || !event.shiftKey || event.ctrlKey || event.isComposing) return
      event.preventDefault()
      const block = blockAtCaret(view)
      const box = block?.element.getBoundingClientRect()
      if (block !== null && box !== undefined) setMenu({ pos: block.pos, x: box.left, y: box.top + SIZE })
    }
    sheet.addEventListener('pointermove', follow)
    sheet.addEventListener('pointerleave', hide)
    sheet.addEventListener('scroll', hide)
    view.dom.addEventListener('keydown', onKey)
    return () => {
      cancelAnimationFrame(frame)
      sheet.removeEventListener('pointermove', follow)
      sheet.removeEventListener('pointerleave', hide)
      sheet.removeEventListener('scroll', hide)
      view.dom.removeEventListener('keydown', onKey)
    }
  }, [session])
  const [close] = useState(() => () => {
    setMenu(null)
    session.view.focus()
  })
  return (
    <>
      {place === null ? null : (
        <button
          ref={grip}
          type="button"
          tabIndex={-1}
          draggable
          className="gt-grip"
          aria-label={t('grip.label')}
          title={t('grip.tip')}
          style={{ left: place.left, top: place.top }}
          onPointerDown={() => (held.current = true)}
          onPointerUp={() => (held.current = false)}
          onPointerLeave={() => {
            if (!held.current) setPlace(null)
          }}
          onClick={() => setMenu({ pos: place.block.pos, x: place.left, y: place.top + SIZE })}
          onDragStart={(event) => startDrag(session, place.block, event.dataTransfer)}
          onDragEnd={() => {
            held.current = false
            setPlace(null)
            endDrag(session)
          }}
        />
      )}
      {menu === null ? null : (
        <MenuList
          id="gt-grip-menu"
          label={t('grip.label')}
          at={menu}
          items={itemsFor(session, menu.pos)}
          onClose={close}
        />
      )}
    </>
  )
}

function endDrag({ view }: EditorSession): void {
  view.dragging = null
}

function placeOf(block: FoundBlock | null): Place | null {
  if (block === null) return null
  const box = block.element.getBoundingClientRect()
  const line = Math.min(box.height, 34)
  return { block, left: box.left - SIZE - 2, top: box.top + line / 2 - SIZE / 2 }
}

/** The drag is ProseMirror's from here on, as if the block had been selected and dragged. */
function startDrag(session: EditorSession, { pos, element }: FoundBlock, data: DataTransfer): void {
  const { view } = session
  const selection = NodeSelection.create(view.state.doc, pos)
  view.dispatch(view.state.tr.setSelection(selection))
  data.effectAllowed = 'copyMove'
  data.setData('text/plain', selection.node.textContent)
  data.setDragImage(element, 0, 0)
  // ProseMirror also keeps the node, to delete just that one where it was.
  view.dragging = { slice: selection.content(), move: true, node: selection } as typeof view.dragging
}

function itemsFor(session: EditorSession, pos: number): readonly MenuItem[] {
  const { state } = session.view
  /** Runs where the block stands, not where the caret was. */
  const at =
    (command: Command): Command =>
    (now, dispatch, view) => {
      let inside = now
      enterBlock(pos)(now, (tr) => (inside = now.apply(tr)))
      if (dispatch) enterBlock(pos)(now, dispatch)
      return command(dispatch && view !== undefined ? view.state : inside, dispatch, view)
    }
  const item = (key: string, label: string, command: Command, more: Partial<MenuItem> = {}): MenuItem => ({
    key,
    label,
    disabled: !command(state),
    onSelect: () => session.run(command),
    ...more,
  })
  return [
    item('up', t('grip.up'), at(moveBlocks('up')), { shortcut: shortcutText('Alt-Shift-↑') }),
    item('down', t('grip.down'), at(moveBlocks('down')), { shortcut: shortcutText('Alt-Shift-↓') }),
    item('copy', t('grip.duplicate'), duplicateBlock(pos), { separated: true }),
    item('delete', t('grip.delete'), deleteBlock(pos), { danger: true }),
    item('paragraph', t('grip.to', { kind: t('editor.paragraph') }), at(setParagraph), { separated: true }),
    item('heading2', t('grip.to', { kind: t('editor.heading2') }), at(toggleHeading(2))),
    item('heading3', t('grip.to', { kind: t('editor.heading3') }), at(toggleHeading(3))),
    item('quote', t('grip.to', { kind: t('editor.quote') }), at(toggleQuote)),
    item('bullets', t('grip.to', { kind: t('editor.bulletList') }), at(toggleList('bulletList'))),
    item('numbers', t('grip.to', { kind: t('editor.orderedList') }), at(toggleList('orderedList'))),
  ]
}
