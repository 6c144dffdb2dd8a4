/** What came of a step on the site's folder, or why nothing did. */
export function Outcome({ said, problem }: { readonly said: string | null; readonly problem: string | null }) {
  return (
    <>
      {said === null ? null : (
        <p role="status" className="gt-site-sum">
          {said}
        </p>
      )}
      {problem === null ? null : (
        <p className="gt-site-refusal" role="alert">
          {problem}
        </p>
      )}
    </>
  )
}
