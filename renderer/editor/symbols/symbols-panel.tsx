import { useId, useRef, useState, type KeyboardEvent } from 'react'
import { t } from '../../../shared/messages/translate'
import { setPreferences, usePreferences } from '../../state/app'
import { announce } from '../../state/notices'
import { insertSign } from '../commands/inserted-text'
import type { EditorSession } from '../core/session'
import { useFloating } from '../panels/use-floating'
import { SYMBOLS, SYMBOL_NAMES, type SymbolKind } from './symbols.data'
import './symbols.css'

type Tab = SymbolKind | 'recent'

const KINDS = Object.keys(SYMBOLS) as readonly SymbolKind[]
/** Signs in a row of the grid, as symbols.css draws it. */
const ACROSS = 12
const KEPT = 36

/** 符号: signs by kind. It stays open, so that several can be put in; Escape gives the keyboard back to the text. */
export function SymbolsPanel({ session, onClose }: { readonly session: EditorSession; readonly onClose: () => void }) {
  const panel = useRef<HTMLDivElement>(null)
  const grid = useRef<HTMLDivElement>(null)
  const id = useId()
  const recent = usePreferences().recentSymbols
  /** As it was when the panel opened: signs don't move away under the pointer. */
  const [shownRecent] = useState(recent)
  const [tab, setTab] = useState<Tab>(recent.length === 0 ? 'punctuation' : 'recent')
  const [at, setAt] = useState(0)
  const style = useFloating(session, panel, 468, onClose)
  const signs: readonly string[] = tab === 'recent' ? shownRecent : [...SYMBOLS[tab]]
  const tabs: readonly Tab[] = shownRecent.length === 0 ? KINDS : ['recent', ...KINDS]

  const insert = (sign: string): void => {
    session.run(insertSign(sign), false)
    announce(t('symbols.inserted', { sign: SYMBOL_NAMES[sign] ?? sign }))
    const next = [sign, ...recent.filter((other) => other !== sign)].slice(0, KEPT)
    // That a sign was used is a convenience: without it nothing is lost.
    setPreferences({ recentSymbols: next }).catch(() => undefined)
  }
  const show = (next: Tab): void => {
    setTab(next)
    setAt(0)
  }
  const onTabKey = (event: KeyboardEvent<HTMLButtonElement>): void => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (by === undefined) return
    event.preventDefault()
    const next = tabs.at((tabs.indexOf(tab) + by) % tabs.length)
    if (next === undefined) return
    show(next)
    document.getElementById(`${id}-${next}`)?.focus()
  }
  const onGridKey = (event: KeyboardEvent<HTMLDivElement>): void => {
    const row = at - (at % ACROSS)
    const last = signs.length - 1
    const target = {
      ArrowRight: at + 1,
      ArrowLeft: at - 1,
      ArrowDown: at + ACROSS,
      ArrowUp: at - ACROSS,
      Home: row,
      End: Math.min(row + ACROSS - 1, last),
    }[event.key]
    if (target === undefined) return
    event.preventDefault()
    if (target < 0 || target > last) return
    setAt(target)
    grid.current?.querySelectorAll<HTMLElement>('[data-sign]').item(target).focus()
  }
  const rows = Array.from({ length: Math.ceil(signs.length / ACROSS) }, (_, row) => row * ACROSS)
  const kind = t(`symbols.kind.${tab}`)
  return (
    <div ref={panel} role="dialog" aria-label={t('symbols.title')} className="gt-floating gt-symbols" style={style}>
      <div role="tablist" aria-label={t('symbols.kinds')} className="gt-symbols-tabs">
        {tabs.map((name) => (
          <button
            key={name}
            id={`${id}-${name}`}
            type="button"
            role="tab"
            aria-selected={name === tab}
            aria-controls={`${id}-grid`}
            tabIndex={name === tab ? 0 : -1}
            onClick={() => show(name)}
            onKeyDown={onTabKey}
          >
            {t(`symbols.kind.${name}`)}
          </button>
        ))}
      </div>
      <div
        ref={grid}
        id={`${id}-grid`}
        role="grid"
        aria-label={t('symbols.grid', { kind })}
        className="gt-symbols-grid"
        onKeyDown={onGridKey}
      >
        {rows.map((first) => (
          <div key={first} role="row">
            {signs.slice(first, first + ACROSS).map((sign, index) => (
              <div key={sign} role="gridcell">
                <button
                  type="button"
                  data-sign
                  {...(first + index === 0 ? { 'data-first': true } : {})}
                  tabIndex={first + index === at ? 0 : -1}
                  aria-label={SYMBOL_NAMES[sign] === undefined ? sign : `${SYMBOL_NAMES[sign]} ${sign}`}
                  title={SYMBOL_NAMES[sign] ?? sign}
                  onFocus={() => setAt(first + index)}
                  onClick={() => insert(sign)}
                >
                  {sign === '\u3000' ? '␣' : sign}
                </button>
              </div>
            ))}
          </div>
        ))}
      </div>
    </div>
  )
}
