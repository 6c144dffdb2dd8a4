/** A revision in the graph of an article's history; hashes may be short or whole, but of one kind in one graph. */
export interface GraphNode {
  readonly hash: string
  readonly number: number
  readonly parents: readonly string[]
}

/** A revision and all that it continues, as far as the graph knows. */
function lineageOf(graph: ReadonlyMap<string, GraphNode>, start: string): ReadonlySet<string> {
  const seen = new Set<string>()
  const waiting = [start]
  for (let hash = waiting.pop(); hash !== undefined; hash = waiting.pop()) {
    if (seen.has(hash)) continue
    seen.add(hash)
    waiting.push(...(graph.get(hash)?.parents ?? []))
  }
  return seen
}

/**
 * The nearest common parent of two revisions: what both continue, and nothing nearer does. Of several the one with the
 * highest number, and of those the one with the greatest hash: the same on every machine.
 * @param mayBe false for revisions that can't be used, because they are damaged or haven't arrived
 * @returns the hash, or null when they have nothing in common that may be used
 */
export function commonParent(
  nodes: readonly GraphNode[],
  a: string,
  b: string,
  mayBe: (hash: string) => boolean = () => true,
): string | null {
  const graph = new Map(nodes.map((node) => [node.hash, node]))
  const ofB = lineageOf(graph, b)
  const common = [...lineageOf(graph, a)].filter((hash) => ofB.has(hash) && graph.has(hash) && mayBe(hash))
  const farther = new Set(common.flatMap((hash) => [...lineageOf(graph, hash)].filter((other) => other !== hash)))
  const nearest = common.filter((hash) => !farther.has(hash))
  const numberOf = (hash: string): number => graph.get(hash)?.number ?? 0
  return nearest.sort((x, y) => numberOf(y) - numberOf(x) || (x < y ? 1 : -1))[0] ?? null
}
