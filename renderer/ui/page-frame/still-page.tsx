import { PageFrame } from './page-frame'
import type { PageWidth } from './page-fit'

interface StillPageProps {
  readonly page: { readonly id: string; readonly url: string }
  readonly label: string
  readonly width: PageWidth
}

const nothing = (): void => undefined

/** A page that is only looked at: it follows no caret, and clicks on its links lead nowhere. */
export function StillPage({ page, label, width }: StillPageProps) {
  return (
    <PageFrame
      pageKey={page.id}
      url={page.url}
      label={label}
      width={width}
      zoom="fit"
      blockIndex={null}
      onLink={nothing}
      onProblem={nothing}
    />
  )
}
