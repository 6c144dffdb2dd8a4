import type { SnippetRun } from '../../../shared/search/snippet'

/** Text whose hits are marked. */
export function Highlighted({ runs }: { readonly runs: readonly SnippetRun[] }) {
  return runs.map((run, at) => (run.hit ? <mark key={at}>{run.text}</mark> : <span key={at}>{run.text}</span>))
}
