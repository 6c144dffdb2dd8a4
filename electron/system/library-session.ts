import { AppError } from '../../shared/ipc/errors'
import { t } from '../../shared/messages/translate'
import type { SiteExporter } from '../exporting'
import type { PageComposer } from '../exporting/api'
import type { Library, OpenLibrary, Surroundings } from '../library/api'
import { once } from './once'
import { createPreviewPages, type PreviewPages } from './preview-pages'

/** What is open: a library, the makers of its pages (loaded at their first use), the pages drawn for the preview. */
export interface Desk {
  readonly library: Library
  readonly composer: () => Promise<PageComposer>
  /** Exports of the whole portal; what one learned helps the next. */
  readonly sites: () => Promise<SiteExporter>
  readonly previews: PreviewPages
}

export interface SessionParts {
  readonly stateDir: string
  readonly surroundings: Surroundings
  readonly openLibrary: OpenLibrary
  readonly createComposer: (library: Library) => Promise<PageComposer>
  readonly createSiteExporter: (library: Library) => Promise<SiteExporter>
  /** Called for every library that is opened, before it is handed out; answers how to stop. */
  readonly attend: (library: Library) => () => void
}

/** The one open library of this process. */
export interface LibrarySession {
  /** Opens a library in place of the one that is open, which stays open when this one can't be opened. */
  readonly open: (path: string) => Promise<Desk>
  readonly close: () => Promise<void>
  /** Waits for an opening under way; null when none is open. */
  readonly current: () => Promise<Desk | null>
  /** As `current`, but rejects with `no-library`. */
  readonly desk: () => Promise<Desk>
}

export function createLibrarySession(parts: SessionParts): LibrarySession {
  let open: { readonly desk: Desk; readonly leave: () => void } | null = null
  // Openings and closings happen one after the other, so that two clicks can't leave a library open unseen.
  let queue: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(step: () => Promise<T>): Promise<T> => {
    const turn = queue.then(step, step)
    queue = turn.catch(() => undefined)
    return turn
  }

  const shut = async (): Promise<void> => {
    const closing = open
    open = null
    closing?.leave()
    await closing?.desk.library.close()
  }

  const current = async (): Promise<Desk | null> => {
    await queue
    return open?.desk ?? null
  }

  return {
    open: (path) =>
      inTurn(async () => {
        if (open?.desk.library.info.path === path) return open.desk
        const { stateDir, surroundings } = parts
        const library = await parts.openLibrary({ path, stateDir, surroundings, watch: true })
        await shut()
        const composer = once(() => parts.createComposer(library))
        const previews = createPreviewPages(composer, async (id) => newestText(library, id))
        const sites = once(() => parts.createSiteExporter(library))
        open = { desk: { library, composer, sites, previews }, leave: parts.attend(library) }
        return open.desk
      }),
    close: () => inTurn(shut),
    current,
    desk: async () => {
      const desk = await current()
      if (desk === null) throw new AppError('no-library', t('system.error.noLibrary'))
      return desk
    },
  }
}

async function newestText(library: Library, id: string) {
  const draft = (await library.drafts.list()).find(({ articleId }) => articleId === id)
  return draft?.record ?? (await library.load(id)).revision.record
}
