/** The OS's name of a failure (`ENOSPC` …), or null when it is something else. */
export function osCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null
  return typeof error.code === 'string' ? error.code : null
}

/** True when the path, or a folder on the way to it, isn't there. */
export const isMissing = (error: unknown): boolean => {
  const code = osCode(error)
  return code === 'ENOENT' || code === 'ENOTDIR'
}

/** The value, or null when there is nothing at the path; any other failure stays one. */
export async function orMissing<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}
