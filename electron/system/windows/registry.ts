import type { BrowserWindow, WebContents } from 'electron'

/** The windows that we opened: the only ones that main talks to. */
export interface OurWindows {
  readonly add: (window: BrowserWindow, role: 'main' | 'preview') => void
  /** The window of these contents; null for foreign contents. */
  readonly of: (contents: WebContents) => BrowserWindow | null
  readonly main: () => BrowserWindow | null
  readonly preview: () => BrowserWindow | null
  readonly all: () => readonly BrowserWindow[]
}

export function createOurWindows(): OurWindows {
  const windows = new Map<number, { readonly window: BrowserWindow; readonly role: 'main' | 'preview' }>()
  const all = (): readonly BrowserWindow[] => [...windows.values()].map(({ window }) => window)
  const inRole = (wanted: 'main' | 'preview'): BrowserWindow | null =>
    [...windows.values()].find(({ role }) => role === wanted)?.window ?? null
  return {
    add: (window, role) => {
      const { id } = window.webContents
      windows.set(id, { window, role })
      window.once('closed', () => {
        windows.delete(id)
        // Previews belong to the main window: without it nothing would follow the text.
        if (role === 'main') for (const other of all()) other.close()
      })
    },
    of: (contents) => windows.get(contents.id)?.window ?? null,
    main: () => inRole('main'),
    preview: () => inRole('preview'),
    all,
  }
}
