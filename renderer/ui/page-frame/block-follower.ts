import { bodyRegion } from './patch-document'

const MARK = 'data-gt-current'
/** Where in the frame, from its top, the edited paragraph comes to stand. */
const RESTING_PLACE = 0.3
/** A block between these parts of the frame's height is left where it is. */
const COMFORT = { top: 0.06, bottom: 0.82 }

const MARK_STYLE = `
  [data-body] > [${MARK}] { animation: gt-current 1.6s ease-out; box-shadow: -6px 0 0 -3px rgb(43 127 176 / 55%); }
  @keyframes gt-current { from { background-color: rgb(43 127 176 / 16%); } to { background-color: transparent; } }
  @media (prefers-reduced-motion: reduce) { [data-body] > [${MARK}] { animation: none; } }
  @media print { [data-body] > [${MARK}] { box-shadow: none; } }
`

const PERSON_SCROLLS = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const

/**
 * Keeps the paragraph that is being edited in view and softly marked. When the person scrolls the page, it stays where
 * they put it until the caret goes to another paragraph.
 */
export class BlockFollower {
  #document: Document | null = null
  #index: number | null = null
  #marked: Element | null = null
  #yielding = false
  /** On the way to a paragraph; the browser would finish that even against a person's wheel. */
  #moving = false

  attach(document: Document): void {
    this.#document = document
    const style = document.createElement('style')
    style.textContent = MARK_STYLE
    // Beside head and body, so that bringing those up to date never meets it.
    document.documentElement.append(style)
    document.defaultView?.addEventListener('resize', this.#onResize)
    document.addEventListener('scrollend', () => (this.#moving = false))
    for (const type of PERSON_SCROLLS) document.addEventListener(type, this.#onPerson, { passive: true })
    if (this.#index !== null && this.#index > 0) this.#go('instant')
  }

  follow(index: number): void {
    if (this.#index === index) return
    const first = this.#index === null
    this.#index = index
    this.#yielding = false
    // Opening an article puts the caret at its start: the page is shown from its top, masthead and title included.
    if (!(first && index === 0)) this.#go('smooth')
  }

  /** Runs a change of the page without our mark in it, then follows what became of the paragraph. */
  whileUnmarked(change: () => void): void {
    const wasMarked = this.#marked
    this.#unmark()
    change()
    if (wasMarked !== null) this.#go('smooth', wasMarked)
  }

  dispose(): void {
    this.#document = null
    this.#marked = null
  }

  /** Another width breaks the lines elsewhere: the paragraph would be carried out of view. */
  readonly #onResize = (): void => {
    if (this.#marked !== null) this.#go('instant', this.#marked)
  }

  readonly #onPerson = (): void => {
    this.#yielding = true
    const view = this.#document?.defaultView
    if (!this.#moving || view === null || view === undefined) return
    this.#moving = false
    view.scrollTo({ top: view.scrollY, behavior: 'instant' })
  }

  #unmark(): void {
    this.#marked?.removeAttribute(MARK)
    this.#marked = null
  }

  #go(manner: 'smooth' | 'instant', before: Element | null = null): void {
    const document = this.#document
    const view = document?.defaultView
    if (document === null || view === null || view === undefined || this.#index === null) return
    const block = bodyRegion(document)?.children[this.#index]
    this.#unmark()
    if (block === undefined) return
    // A paragraph that only changed its text keeps a quiet mark; the flash is for arriving somewhere.
    block.setAttribute(MARK, '')
    if (before !== null) for (const animation of block.getAnimations()) animation.finish()
    this.#marked = block
    if (this.#yielding) return
    const { top, bottom } = block.getBoundingClientRect()
    const height = view.innerHeight
    if (top >= height * COMFORT.top && bottom <= height * COMFORT.bottom) return
    if (top <= height * COMFORT.top && bottom >= height * COMFORT.bottom) return
    const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches
    const way = top - height * RESTING_PLACE
    // A long way would take a second to watch.
    const behavior = calm || Math.abs(way) > height ? 'instant' : manner
    this.#moving = behavior === 'smooth'
    view.scrollTo({ top: view.scrollY + way, behavior })
  }
}
