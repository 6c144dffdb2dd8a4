const TEMP = /^\.gaotai-[0-9a-f]{16}\.tmp$/

/** The name of a file that is being written; unlike any name of the library, and ignored by every reader. */
export const tempName = (random: string): string => `.gaotai-${random}.tmp`

export const isTempName = (name: string): boolean => TEMP.test(name)
