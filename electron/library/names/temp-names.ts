const TEMP = /^\.gaotai-[0-9a-f]{16}\.tmp$/

/** The name of a file that is being written; unlike any name of the library, and ignored by every reader. */
export const tempName = (random: string): string => `.gaotai-${random}.tmp`

export const isTempName = (name: string): boolean => TEMP.test(name)

/** Stands in a folder that a backup is being restored into, so that a restore that was killed can be done again there. */
export const RESTORE_MARK = '.gaotai-restoring.json'
