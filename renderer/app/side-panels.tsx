import { lazy, Suspense, useEffect, useState } from 'react'
import type { Preferences } from '../../shared/ipc/app-values'
import { t } from '../../shared/messages/translate'
import { afterFrame } from '../state/after-frame'

const AntdProvider = lazy(() => import('../ui/antd-provider').then((m) => ({ default: m.AntdProvider })))
const MetadataPanel = lazy(() =>
  import('../features/metadata/metadata-panel').then((m) => ({ default: m.MetadataPanel })),
)
const PreviewPane = lazy(() => import('../features/preview/preview-pane').then((m) => ({ default: m.PreviewPane })))

/** Beside the text: the metadata, the page as its readers will see it, or both where there is room. */
export function SidePanels({
  layout,
  panelVisible,
}: {
  readonly layout: Preferences['layout']
  readonly panelVisible: boolean
}) {
  // The text comes first: their places are there at once, what stands in them after the first frame.
  const [begun, setBegun] = useState(false)
  useEffect(() => afterFrame(() => setBegun(true)), [])
  return (
    <>
      {layout === 'edit' ? null : (
        <div className="gt-page-pane" data-pane="preview">
          <Suspense fallback={null}>{begun ? <PreviewPane /> : null}</Suspense>
        </div>
      )}
      {panelVisible ? (
        <aside className="gt-side" data-pane="panel" aria-label={t('shell.panel')}>
          <Suspense fallback={null}>
            {begun ? (
              <AntdProvider>
                <MetadataPanel />
              </AntdProvider>
            ) : null}
          </Suspense>
        </aside>
      ) : null}
    </>
  )
}
