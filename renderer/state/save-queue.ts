interface Save {
  /** The key of the text that is saved. */
  readonly of: string | undefined
  readonly done: Promise<boolean>
}

/** The save that is under way: one at a time, for each goes on from what the one before it made. */
let saving: Save | null = null

export const isSaving = (): boolean => saving !== null

/** Begins a save; none may be under way. */
export function beginSave(of: string | undefined, write: () => Promise<boolean>): Promise<boolean> {
  const done = write().finally(() => {
    saving = null
  })
  saving = { of, done }
  return done
}

/** Resolves once no save is under way, however the last one ended. @returns the text that it was of when it failed */
export async function savesDone(): Promise<string | undefined> {
  let failed: string | undefined
  while (saving !== null) {
    const { of, done } = saving
    failed = await done.then(
      () => undefined,
      () => of,
    )
  }
  return failed
}
