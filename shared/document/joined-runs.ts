import type { NodeJson } from './json'

/** Inline nodes with neighbouring text of the same marks as one run, as ProseMirror writes them. */
export function joinedRuns(nodes: readonly NodeJson[]): readonly NodeJson[] {
  const joined: NodeJson[] = []
  for (const node of nodes) {
    const last = joined.at(-1)
    if (last?.text !== undefined && node.text !== undefined && sameMarks(last.marks, node.marks)) {
      joined[joined.length - 1] = { ...last, text: last.text + node.text }
    } else {
      joined.push(node)
    }
  }
  return joined
}

const sameMarks = (a: NodeJson['marks'], b: NodeJson['marks']): boolean =>
  JSON.stringify(a ?? []) === JSON.stringify(b ?? [])
