import { lazy, Suspense, type ComponentType } from 'react'
import type { PanelName } from '../commands/command'
import type { EditorSession } from '../core/session'
import { DatelinePanel } from './dateline-panel'
import { LinkPanel } from './link-panel'

const ImageEditDialog = lazy(() => import('../images/image-edit-dialog').then((m) => ({ default: m.ImageEditDialog })))

interface PanelProps {
  readonly session: EditorSession
  readonly onClose: () => void
}

/** All but the comments, which have a lane of their own. */
export type HostedPanel = Exclude<PanelName, 'comment'>

const PANELS: Readonly<Record<HostedPanel, ComponentType<PanelProps>>> = {
  link: LinkPanel,
  'image-edit': ImageEditDialog,
  dateline: DatelinePanel,
}

/** The panel that a command has opened. */
export function PanelHost({ name, ...props }: PanelProps & { readonly name: HostedPanel }) {
  const Panel = PANELS[name]
  return (
    <Suspense fallback={null}>
      <Panel {...props} />
    </Suspense>
  )
}
