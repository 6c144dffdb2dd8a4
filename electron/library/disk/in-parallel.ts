/**
 * Runs work over items a few at a time, keeping their order: as many as keep the disk busy without flooding memory.
 * After a failure nothing more is begun, and it is told once what was under way has ended.
 */
export async function inParallel<A, B>(
  items: readonly A[],
  work: (item: A) => Promise<B>,
  width = 16,
): Promise<readonly B[]> {
  const results = new Array<B>(items.length)
  const failures: unknown[] = []
  let next = 0
  async function worker(): Promise<void> {
    while (next < items.length && failures.length === 0) {
      const at = next++
      try {
        results[at] = await work(items[at] as A)
      } catch (error) {
        failures.push(error)
      }
    }
  }
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, worker))
  if (failures.length > 0) throw failures[0]
  return results
}
