import type { Node } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import { closeHistory } from '@tiptap/pm/history'
import { expandReplacement } from '../../../shared/finding/expand'
import type { FindQuery, Hit } from '../../../shared/finding/find-query'
import { AppError } from '../../../shared/ipc/errors'
import { openSearch, type TextSearch } from '../../finding/text-search'
import type { EditorSession } from '../core/session'
import { textsOf } from './document-texts'
import {
  fittingEdits,
  isAt,
  isBefore,
  foundIn,
  placeOf,
  replaceFound,
  selectionOf,
  type Found,
  type FoundPlace,
} from './found'

export interface FinderState {
  readonly found: readonly Found[]
  /** Index of the hit that the person stands at; -1: none. */
  readonly current: number
  /** Why nothing can be looked for, in words. */
  readonly problem: string | null
  readonly working: boolean
  /** The stretches that are searched (selected cells are several); null: all of the text. */
  readonly scope: readonly Stretch[] | null
}

interface Stretch {
  readonly from: number
  readonly to: number
}

/** How many hits were replaced, and how many could not be, because what holds them would grow too long. */
export interface Replaced {
  readonly count: number
  readonly left: number
}

const NONE_REPLACED: Replaced = { count: 0, left: 0 }
const NOTHING: FinderState = { found: [], current: -1, problem: null, working: false, scope: null }

/**
 * Searches the text as it changes. Hits of a block are kept with the block, so that a key costs the block it changed; the
 * rest is counting. What is composed is left alone until it is chosen.
 */
export class Finder {
  readonly #session: EditorSession
  readonly #listeners = new Set<() => void>()
  #query: FindQuery | null = null
  #search: TextSearch | null = null
  /** Hits of each text of a top-level block, under the present query. */
  #known = new WeakMap<Node, readonly (readonly Hit[])[]>()
  #state: FinderState = NOTHING
  /** Where searching begins: the hit shown last, or where the caret was. */
  #at: FoundPlace
  #run = 0
  /** What the person had selected before hits were shown by selecting them. */
  #chosen: readonly Stretch[] = []
  #shown: Stretch | null = null

  constructor(session: EditorSession) {
    this.#session = session
    this.#at = { position: session.view.state.selection.from, offset: 0 }
  }

  readonly state = (): FinderState => this.#state

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Looks for something else; the hit at or after the present place becomes the current one. */
  look(query: FindQuery): void {
    this.#search?.stop()
    this.#known = new WeakMap()
    this.#query = query
    try {
      this.#search = openSearch(query)
      this.#set({ problem: null })
    } catch (error) {
      this.#search = null
      this.#set({ found: [], current: -1, working: false, problem: wordsOf(error) })
      return
    }
    this.#update(true)
  }

  /** What the person has selected becomes what is searched, or all of the text. */
  limit(on: boolean): void {
    this.#noteSelection()
    const stretches = this.#chosen.length > 0 ? this.#chosen : this.#selected()
    this.#set({ scope: on && stretches.length > 0 ? stretches : null })
    this.#update(true)
  }

  #selected(): readonly Stretch[] {
    const { ranges, empty } = this.#session.view.state.selection
    return empty ? [] : ranges.map(({ $from, $to }) => ({ from: $from.pos, to: $to.pos }))
  }

  /** A selection that shows a hit isn't the person's. */
  #noteSelection(): void {
    const { from, to } = this.#session.view.state.selection
    if (from !== this.#shown?.from || to !== this.#shown.to) this.#chosen = this.#selected()
  }

  /** Follows a change of the document; hits are looked up when it is drawn. */
  follow(tr: Transaction): void {
    if (!tr.docChanged) return
    this.#at = { ...this.#at, position: tr.mapping.map(this.#at.position) }
    const mapped = ({ from, to }: Stretch): Stretch => ({ from: tr.mapping.map(from, -1), to: tr.mapping.map(to, 1) })
    this.#chosen = this.#chosen.map(mapped)
    this.#shown = this.#shown && mapped(this.#shown)
    const { scope, found } = this.#state
    const moved = found.flatMap((one) => {
      const [from, to] = [tr.mapping.map(one.from, 1), tr.mapping.map(one.to, -1)]
      return from < to ? [{ ...one, from, to }] : []
    })
    this.#state = {
      ...this.#state,
      found: moved,
      current: moved.findIndex((one) => isAt(one, this.#at)),
      scope: scope && scope.map(mapped),
    }
  }

  /** The document is drawn anew: counts again, unless an input method composes. */
  readonly refresh = (): void => {
    if (!this.#session.view.composing) this.#update(false)
  }

  /** @returns true when it went on from the other end */
  step(by: 1 | -1): boolean {
    const { found, current } = this.#state
    if (found.length === 0) return false
    const after = found.findIndex((one) => !isBefore(one, this.#at))
    const next = current >= 0 ? current + by : by === 1 ? after : (after < 0 ? found.length : after) - 1
    const inside = next >= 0 && next < found.length
    this.#goTo(inside ? next : by === 1 ? 0 : found.length - 1)
    return !inside
  }

  /** Nothing when there is nothing to replace here, an input method is at work, or the search still is. */
  replaceCurrent(template: string): Replaced {
    const { found, current, working } = this.#state
    const one = found[current]
    if (one === undefined || working || this.#session.view.composing) return NONE_REPLACED
    const text = expandReplacement(template, one.hit)
    if (fittingEdits(this.#session.view.state.doc, [{ found: one, text }]).length === 0) return { count: 0, left: 1 }
    this.#session.run((state, dispatch) => {
      dispatch?.(replaceFound(state.tr, [{ found: one, text }]))
      return true
    }, false)
    this.#at = placeOf(one, text.length)
    this.#update(true)
    return { count: 1, left: 0 }
  }

  /** All hits by one undo step; none while they are still looked for. */
  replaceAll(template: string): Replaced {
    const { found, working } = this.#state
    const { view } = this.#session
    if (found.length === 0 || working || view.composing || !view.editable) return NONE_REPLACED
    const wanted = found.map((one) => ({ found: one, text: expandReplacement(template, one.hit) }))
    const edits = fittingEdits(view.state.doc, wanted)
    const replaced = { count: edits.length, left: wanted.length - edits.length }
    if (edits.length === 0) return replaced
    view.dispatch(closeHistory(replaceFound(view.state.tr, edits)))
    view.dispatch(closeHistory(view.state.tr))
    this.#update(false)
    return replaced
  }

  destroy(): void {
    this.#search?.stop()
    this.#run += 1
    this.#listeners.clear()
  }

  /** @param show moves on to the hit at or after the present place */
  #update(show: boolean): void {
    const search = this.#search
    const run = (this.#run += 1)
    if (search === null) {
      if (this.#query?.text === '') this.#set({ found: [], current: -1, working: false })
      return
    }
    const { doc } = this.#session.view.state
    const unread: Node[] = []
    doc.forEach((top) => {
      if (!this.#known.has(top)) unread.push(top)
    })
    const texts = unread.flatMap((top) => textsOf(top).map(({ text }) => text))
    if (search.findNow !== null || texts.length === 0) {
      this.#keep(unread, search.findNow?.(texts) ?? [])
      this.#publish(show)
      return
    }
    this.#set({ working: true })
    search.find(texts).then(
      (hits) => {
        this.#keep(unread, hits)
        // The text may have changed meanwhile: what is known stays known.
        if (run === this.#run) this.#update(show)
      },
      (error: unknown) => {
        if (run !== this.#run) return
        this.#search = null
        this.#set({ found: [], current: -1, working: false, problem: wordsOf(error) })
      },
    )
  }

  #keep(tops: readonly Node[], hits: readonly (readonly Hit[])[]): void {
    let at = 0
    for (const top of tops) {
      const count = textsOf(top).length
      this.#known.set(top, hits.slice(at, at + count))
      at += count
    }
  }

  #publish(show: boolean): void {
    const { scope } = this.#state
    const found: Found[] = []
    this.#session.view.state.doc.forEach((top, start) => {
      const hits = this.#known.get(top) ?? []
      textsOf(top).forEach((block, index) => {
        for (const hit of hits[index] ?? []) {
          const one = foundIn(block, hit, start)
          if (scope === null || scope.some(({ from, to }) => one.from >= from && one.to <= to)) found.push(one)
        }
      })
    })
    found.sort((a, b) => a.from - b.from)
    this.#set({ found, current: found.findIndex((one) => isAt(one, this.#at)), working: false })
    if (!show || found.length === 0) return
    const after = found.findIndex((one) => !isBefore(one, this.#at))
    this.#goTo(Math.max(0, after))
  }

  #goTo(index: number): void {
    const one = this.#state.found[index]
    if (one === undefined) return
    this.#at = placeOf(one)
    this.#set({ current: index })
    const { view } = this.#session
    const wanted = selectionOf(view.state.doc, one)
    this.#noteSelection()
    this.#shown = { from: wanted.from, to: wanted.to }
    if (!view.state.selection.eq(wanted)) view.dispatch(view.state.tr.setSelection(wanted))
  }

  #set(patch: Partial<FinderState>): void {
    this.#state = { ...this.#state, ...patch }
    for (const listener of this.#listeners) listener()
  }
}

const wordsOf = (error: unknown): string => (error instanceof AppError ? error.message : String(error))
