import './working.css'

interface WorkingProps {
  /** What is being done, for everybody. */
  readonly text: string
  /** The name of the progress bar. */
  readonly label: string
  /** Null while nobody knows how far it is. */
  readonly progress: { readonly done: number; readonly total: number } | null
  /** What is at work now. */
  readonly title: string
  readonly hint: string
}

/** Long work under way: what is done, how far it is, what is at work, and what stopping would mean. */
export function Working({ text, label, progress, title, hint }: WorkingProps) {
  return (
    <div className="gt-working">
      <p role="status">{text}</p>
      <progress max={Math.max(1, progress?.total ?? 1)} value={progress?.done} aria-label={label} />
      <p className="gt-working-title">{title === '' ? '\u00a0' : title}</p>
      <small>{hint}</small>
    </div>
  )
}
