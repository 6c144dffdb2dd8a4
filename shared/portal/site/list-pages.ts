/**
 * Parts a list that grows at its newer end into pages whose content stays: page 1 holds the oldest entries, and only the
 * front page changes when one is added.
 * @param entries newest first @param size entries of a page; the front page has up to twice as many less one
 */
export function listPages<T>(
  entries: readonly T[],
  size: number,
): { readonly front: readonly T[]; readonly older: readonly (readonly T[])[] } {
  const count = Math.max(0, Math.floor(entries.length / size) - 1)
  const older: (readonly T[])[] = []
  for (let page = 1; page <= count; page++) {
    const end = entries.length - (page - 1) * size
    older.push(entries.slice(end - size, end))
  }
  return { front: entries.slice(0, entries.length - count * size), older }
}
