import { startTransition, useEffect, useState } from 'react'
import type { Preferences } from '../../shared/ipc/app-values'
import { t } from '../../shared/messages/translate'
import { afterFrame } from '../state/after-frame'
import { AntdProvider, MetadataPanel, PreviewPane } from './work-chunks'

/** Beside the text: the metadata, the page as its readers will see it, or both where there is room. */
export function SidePanels({
  layout,
  panelVisible,
}: {
  readonly layout: Preferences['layout']
  readonly panelVisible: boolean
}) {
  // The text comes first: their places are there at once, what stands in them after the first frame, between keys.
  const [begun, setBegun] = useState(false)
  useEffect(() => afterFrame(() => startTransition(() => setBegun(true))), [])
  return (
    <>
      {layout === 'edit' ? null : (
        <div className="gt-page-pane" data-pane="preview">
          {begun ? <PreviewPane /> : null}
        </div>
      )}
      {panelVisible ? (
        <aside className="gt-side" data-pane="panel" aria-label={t('shell.panel')}>
          {begun ? (
            <AntdProvider>
              <MetadataPanel />
            </AntdProvider>
          ) : null}
        </aside>
      ) : null}
    </>
  )
}
