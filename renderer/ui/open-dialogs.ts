import { create } from 'zustand'

/** Modal dialogs that are open, the topmost last: nothing that stands outside of it is reached or read aloud. */
const useOpenDialogs = create<{ readonly dialogs: readonly HTMLDialogElement[] }>()(() => ({ dialogs: [] }))

/** @returns takes it out again when it goes */
export function standsOpen(dialog: HTMLDialogElement): () => void {
  useOpenDialogs.setState(({ dialogs }) => ({ dialogs: [...dialogs, dialog] }))
  return () => useOpenDialogs.setState(({ dialogs }) => ({ dialogs: dialogs.filter((other) => other !== dialog) }))
}

export const useTopDialog = (): HTMLDialogElement | null => useOpenDialogs(({ dialogs }) => dialogs.at(-1) ?? null)
