import type { KeyboardEvent } from 'react'
import { t } from '../../../shared/messages/translate'
import type { CentreSection } from './centre-items'

/** The key of the full check among the items. */
export const CHECK = 'check'

/** Everything that stands open, by section; arrows go from one to the next, and what has the focus is shown beside. */
export function ItemList({
  sections,
  checked,
  selected,
  onSelect,
}: {
  readonly sections: readonly CentreSection[]
  /** Whether a full check has looked for what hasn't come. */
  readonly checked: boolean
  readonly selected: string
  readonly onSelect: (key: string) => void
}) {
  const noneOf = (name: CentreSection['name']) =>
    name === 'waiting' && !checked ? 'recovery.unchecked' : 'recovery.none'
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('button')]
    const now = buttons.findIndex((button) => button === document.activeElement)
    const target = { ArrowDown: now + 1, ArrowUp: now - 1, Home: 0, End: buttons.length - 1 }[event.key]
    if (target === undefined) return
    event.preventDefault()
    buttons[Math.max(0, Math.min(target, buttons.length - 1))]?.focus()
  }
  const entry = (key: string, title: string, note: string) => (
    <button
      type="button"
      data-item={key}
      aria-current={key === selected}
      tabIndex={key === selected ? 0 : -1}
      data-autofocus={key === selected}
      onFocus={() => onSelect(key)}
      onClick={() => onSelect(key)}
    >
      <span>{title}</span>
      {note === '' ? null : <small>{note}</small>}
    </button>
  )
  return (
    <nav className="gt-centre-list" aria-label={t('recovery.sections')} onKeyDown={onKeyDown}>
      {sections.map(({ name, items, more }) => (
        <section key={name} aria-label={t(`recovery.section.${name}`)}>
          <h3>
            {t(`recovery.section.${name}`)}
            <span>{items.length + more === 0 ? t(noneOf(name)) : items.length + more}</span>
          </h3>
          {items.length === 0 ? null : (
            <ul>
              {items.map(({ key, title, note }) => (
                <li key={key}>{entry(key, title, note)}</li>
              ))}
            </ul>
          )}
          {more === 0 ? null : <p>{t('recovery.more', { count: more })}</p>}
        </section>
      ))}
      <section aria-label={t('recovery.section.check')}>
        <ul>
          <li>{entry(CHECK, t('recovery.section.check'), '')}</li>
        </ul>
      </section>
    </nav>
  )
}
