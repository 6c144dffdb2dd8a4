import type { ComponentType } from 'react'
import type { PanelName } from '../commands/command'
import type { EditorSession } from '../core/session'
import { LinkPanel } from './link-panel'

interface PanelProps {
  readonly session: EditorSession
  readonly onClose: () => void
}

const PANELS: Readonly<Record<PanelName, ComponentType<PanelProps>>> = {
  link: LinkPanel,
}

/** The panel that a command has opened. */
export function PanelHost({ name, ...props }: PanelProps & { readonly name: PanelName }) {
  const Panel = PANELS[name]
  return <Panel {...props} />
}
