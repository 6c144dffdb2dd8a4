import { lazy, Suspense, type ComponentType } from 'react'
import type { PanelName } from '../commands/command'
import type { EditorSession } from '../core/session'
import { LinkPanel } from './link-panel'

const ImageEditDialog = lazy(() => import('../images/image-edit-dialog').then((m) => ({ default: m.ImageEditDialog })))

interface PanelProps {
  readonly session: EditorSession
  readonly onClose: () => void
}

const PANELS: Readonly<Record<PanelName, ComponentType<PanelProps>>> = {
  link: LinkPanel,
  'image-edit': ImageEditDialog,
}

/** The panel that a command has opened. */
export function PanelHost({ name, ...props }: PanelProps & { readonly name: PanelName }) {
  const Panel = PANELS[name]
  return (
    <Suspense fallback={null}>
      <Panel {...props} />
    </Suspense>
  )
}
