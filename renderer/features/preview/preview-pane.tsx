import { useEffect, useState } from 'react'
import { externalOf } from '../../../shared/article/requirements'
import { assertNever } from '../../../shared/ipc/errors'
import { t } from '../../../shared/messages/translate'
import { setPreferences, usePreferences } from '../../state/app'
import { openPreviewWindow } from '../../state/article-commands'
import { editedPlace, usePreview } from '../../state/preview-page'
import { useWorkingCopy } from '../../state/working-copy'
import type { PageWidth } from '../../ui/page-frame/page-fit'
import { EmptyPreview, NothingOpen } from './empty-preview'
import { OwnWindowButton, PageView } from './page-view'

const keepWidth = (previewWidth: PageWidth): void => void setPreferences({ previewWidth }).catch(() => undefined)

/** The open article in the portal's own layout, following the text and the caret. */
export function PreviewPane() {
  const page = usePreview()
  const part = useWorkingCopy((state) => editedPlace(state).part)
  const blockIndex = useWorkingCopy((state) => editedPlace(state).block)
  const external = useWorkingCopy(({ fields }) => externalOf(fields))
  const { previewWidth } = usePreferences()
  return (
    <section className="gt-preview" aria-label={t('preview.title')}>
      <PreviewBody
        page={page}
        part={part}
        blockIndex={blockIndex}
        width={previewWidth}
        onWidth={keepWidth}
        external={external}
      />
    </section>
  )
}

function PreviewBody(props: {
  readonly page: ReturnType<typeof usePreview>
  readonly part: number
  readonly blockIndex: number
  readonly width: PageWidth
  readonly onWidth: (width: PageWidth) => void
  readonly external: string | null
}) {
  const { page, ...view } = props
  switch (page.kind) {
    case 'none':
      return <NothingOpen />
    case 'drawing':
      return <Drawing />
    case 'failed':
      if (page.url === null) return <EmptyPreview title={t('preview.failed')} text={page.error.message} />
      return (
        <PageView
          {...view}
          articleId={page.id}
          url={page.url}
          note={`${page.error.message} ${t('preview.failedKept')}`}
          actions={<OwnWindowButton onOpen={() => void openPreviewWindow()} />}
        />
      )
    case 'shown':
      return (
        <PageView
          {...view}
          articleId={page.id}
          url={page.url}
          actions={<OwnWindowButton onOpen={() => void openPreviewWindow()} />}
        />
      )
    default:
      return assertNever(page)
  }
}

/** Words come only when drawing takes long enough to be noticed. */
function Drawing() {
  const [slow, setSlow] = useState(false)
  useEffect(() => {
    const timer = window.setTimeout(() => setSlow(true), 400)
    return () => window.clearTimeout(timer)
  }, [])
  return (
    <div className="gt-preview-empty" role="status">
      {slow ? <p>{t('preview.drawing')}</p> : null}
    </div>
  )
}
