import { BlockFollower } from './block-follower'
import { patchDocument } from './patch-document'

/** What a click on a link inside the page means; the page itself never navigates. */
export interface PageLink {
  readonly href: string
  /** outside: opens in the browser; inside: a page of the portal, there only once it is published. */
  readonly kind: 'outside' | 'inside'
}

export interface FramedPageHandlers {
  readonly onLink: (link: PageLink) => void
  /** The page could not be fetched; what is shown stays. */
  readonly onProblem: () => void
}

/**
 * A page of the preview protocol inside a frame: loaded once, then changed in place, so that its images, scroll
 * position and layout stay while somebody types. `data-shown` on the frame names the address it shows.
 */
export class FramedPage {
  readonly #frame: HTMLIFrameElement
  readonly #handlers: FramedPageHandlers
  readonly #follower = new BlockFollower()
  #wanted: string | null = null
  #shown: string | null = null
  #busy = false
  #disposed = false

  constructor(frame: HTMLIFrameElement, handlers: FramedPageHandlers) {
    this.#frame = frame
    this.#handlers = handlers
    frame.addEventListener('load', this.#onLoad)
  }

  show(url: string): void {
    this.#wanted = url
    if (!this.#busy) void this.#bringUp()
  }

  follow(index: number): void {
    this.#follower.follow(index)
  }

  dispose(): void {
    this.#disposed = true
    this.#frame.removeEventListener('load', this.#onLoad)
    this.#follower.dispose()
  }

  async #bringUp(): Promise<void> {
    this.#busy = true
    try {
      while (!this.#disposed && this.#wanted !== null && this.#wanted !== this.#shown) {
        const url = this.#wanted
        const page = await fetch(url, { cache: 'no-store' })
        if (!page.ok) throw new Error(`preview answered ${page.status}`)
        if (this.#shown === null) {
          // The frame's own load event continues, with whatever is wanted by then.
          this.#shown = url
          this.#frame.src = url
          return
        }
        const next = new DOMParser().parseFromString(await page.text(), 'text/html')
        // A key that was pressed meanwhile goes first.
        await new Promise((resume) => window.setTimeout(resume))
        this.#patch(next, url)
      }
      this.#busy = false
    } catch {
      this.#busy = false
      // Asked for again at the next change; the last good page stays.
      if (!this.#disposed) this.#handlers.onProblem()
    }
  }

  #patch(next: Document, url: string): void {
    const shown = this.#frame.contentDocument
    if (this.#disposed || shown === null) return
    this.#follower.whileUnmarked(() => patchDocument(shown, next))
    this.#note(url)
  }

  #note(url: string): void {
    this.#shown = url
    this.#frame.dataset['shown'] = url
  }

  readonly #onLoad = (): void => {
    const shown = this.#frame.contentDocument
    if (this.#shown === null || shown === null || shown.URL === 'about:blank') return
    shown.addEventListener('click', this.#onClick)
    shown.addEventListener('auxclick', this.#onClick)
    shown.addEventListener('submit', (event) => event.preventDefault())
    this.#follower.attach(shown)
    this.#note(this.#shown)
    void this.#bringUp()
  }

  readonly #onClick = (event: Event): void => {
    const target = event.target
    // Elements of the frame belong to its own realm, so instanceof says nothing here.
    const link = (target as Element | null)?.closest?.('a[href]') ?? null
    if (link === null) return
    event.preventDefault()
    const href = link.getAttribute('href') ?? ''
    if (href.startsWith('#')) {
      const goal = href === '#' ? null : link.ownerDocument.getElementById(decodeURIComponent(href.slice(1)))
      if (goal === null) link.ownerDocument.defaultView?.scrollTo({ top: 0 })
      else goal.scrollIntoView()
      return
    }
    this.#handlers.onLink({ href, kind: /^(?:https?|mailto):/i.test(href) ? 'outside' : 'inside' })
  }
}
