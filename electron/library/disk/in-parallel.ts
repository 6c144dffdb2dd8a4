/** Runs work over items a few at a time, keeping their order: as many as keep the disk busy without flooding memory. */
export async function inParallel<A, B>(
  items: readonly A[],
  work: (item: A) => Promise<B>,
  width = 16,
): Promise<readonly B[]> {
  const results = new Array<B>(items.length)
  let next = 0
  async function worker(): Promise<void> {
    while (next < items.length) {
      const at = next++
      results[at] = await work(items[at] as A)
    }
  }
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, worker))
  return results
}
