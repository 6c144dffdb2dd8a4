import {
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
} from 'react'
import { Icon, type IconName } from './icon'
import { menuAt, menuUnder } from './menu-place'
import './menu.css'

export interface MenuItem {
  readonly key: string
  readonly label: string
  readonly icon?: IconName | ReactElement
  readonly shortcut?: string
  readonly checked?: boolean
  readonly disabled?: boolean
  readonly danger?: boolean
  /** Why it can't be used now: greys it, and stands in the place of the shortcut. */
  readonly whyNot?: string | null
  /** Draws a line above this item. */
  readonly separated?: boolean
  readonly onSelect: () => void
}

/** The list of a menu: arrows move, letters do not, Escape and leaving close. */
export function MenuList({
  id,
  items,
  label,
  at,
  onClose,
}: {
  readonly id: string
  readonly items: readonly MenuItem[]
  readonly label: string
  /** Window position for a context menu; absent: at the button beside it. */
  readonly at?: { readonly x: number; readonly y: number }
  readonly onClose: () => void
}) {
  const list = useRef<HTMLDivElement>(null)
  // Each time it is drawn: what it offers may come later.
  useLayoutEffect(() => {
    if (list.current !== null) showMenu(list.current, at)
  })
  useEffect(() => {
    list.current?.querySelector<HTMLElement>('[role^="menuitem"]:not(:disabled)')?.focus()
    const outside = (event: PointerEvent): void => {
      if (!(event.target instanceof Element) || list.current?.contains(event.target) === true) return
      // The button that opened it closes it itself.
      if (event.target.closest('[aria-haspopup="menu"][aria-expanded="true"]') === null) onClose()
    }
    // It would stay where it is while a person scrolls the page away under it. Not at any `scroll`: the page has some of
    // its own when it is drawn again.
    const scrolling = ({ target }: WheelEvent): void => {
      if (target instanceof Node && list.current?.contains(target) !== true) onClose()
    }
    window.addEventListener('pointerdown', outside, true)
    window.addEventListener('wheel', scrolling, { capture: true, passive: true })
    window.addEventListener('resize', onClose)
    return () => {
      window.removeEventListener('pointerdown', outside, true)
      window.removeEventListener('wheel', scrolling, true)
      window.removeEventListener('resize', onClose)
    }
  }, [onClose])
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    event.stopPropagation()
    const entries = [...event.currentTarget.querySelectorAll<HTMLElement>('[role^="menuitem"]:not(:disabled)')]
    const now = entries.findIndex((entry) => entry === document.activeElement)
    const target = { ArrowDown: now + 1, ArrowUp: now - 1 + entries.length, Home: 0, End: entries.length - 1 }[
      event.key
    ]
    if (target !== undefined) {
      event.preventDefault()
      entries[target % entries.length]?.focus()
    } else if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault()
      onClose()
    }
  }
  return (
    <div
      ref={list}
      id={id}
      role="menu"
      tabIndex={-1}
      popover="manual"
      aria-label={label}
      className="gt-menu-list"
      onKeyDown={onKeyDown}
    >
      {items.map((item) => (
        <button
          key={item.key}
          type="button"
          role={item.checked === undefined ? 'menuitem' : 'menuitemradio'}
          {...(item.checked === undefined ? {} : { 'aria-checked': item.checked })}
          disabled={isOff(item)}
          tabIndex={-1}
          className="gt-menu-item"
          data-danger={item.danger === true}
          data-separated={item.separated === true}
          onClick={() => {
            onClose()
            item.onSelect()
          }}
        >
          <span className="gt-menu-mark">
            {item.checked === true ? (
              <Icon name="check" />
            ) : typeof item.icon === 'string' ? (
              <Icon name={item.icon} />
            ) : (
              item.icon
            )}
          </span>
          <span className="gt-menu-label">{item.label}</span>
          <Aside item={item} />
        </button>
      ))}
    </div>
  )
}

const isOff = (item: MenuItem): boolean => item.disabled === true || (item.whyNot ?? null) !== null

function Aside({ item }: { readonly item: MenuItem }) {
  if (item.whyNot !== undefined && item.whyNot !== null) return <small>{item.whyNot}</small>
  return item.shortcut === undefined ? null : <kbd>{item.shortcut}</kbd>
}

/** Over everything, whatever pane holds it, and inside the window. */
function showMenu(menu: HTMLElement, at: { readonly x: number; readonly y: number } | undefined): void {
  const { scrollTop } = menu
  menu.style.maxHeight = ''
  if (!menu.matches(':popover-open')) menu.showPopover()
  const button = menu.parentElement
  const size = menu.getBoundingClientRect()
  const room = { width: window.innerWidth, height: window.innerHeight }
  const { left, top, maxHeight } =
    at !== undefined || button === null
      ? menuAt(size, at ?? { x: 0, y: 0 }, room)
      : menuUnder(size, button.getBoundingClientRect(), room, button.dataset['align'] === 'end')
  Object.assign(menu.style, { left: `${left}px`, top: `${top}px`, maxHeight: `${maxHeight}px` })
  // Measured without its limit, it had nothing to scroll.
  menu.scrollTop = scrollTop
}

/** A button that opens a menu. */
export function MenuButton({
  label,
  items,
  align = 'start',
  arrow = true,
  children,
}: {
  readonly label: string
  readonly items: readonly MenuItem[]
  readonly align?: 'start' | 'end'
  /** Off where the icon already says that there is more. */
  readonly arrow?: boolean
  readonly children: ReactNode
}) {
  const [open, setOpen] = useState(false)
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const [close] = useState(() => () => {
    setOpen(false)
    button.current?.focus({ preventScroll: true })
  })
  return (
    <span className="gt-menu" data-align={align}>
      <button
        ref={button}
        type="button"
        className="gt-menu-button"
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={open}
        {...(open ? { 'aria-controls': id } : {})}
        onClick={() => setOpen(!open)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return
          event.preventDefault()
          setOpen(true)
        }}
      >
        {children}
        {arrow ? <Icon name="down" size={12} /> : null}
      </button>
      {open ? <MenuList id={id} items={items} label={label} onClose={close} /> : null}
    </span>
  )
}
