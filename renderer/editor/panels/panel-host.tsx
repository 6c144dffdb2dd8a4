import type { ComponentType } from 'react'
import type { PanelName } from '../commands/command'
import type { EditorSession } from '../core/session'
import { LinkPanel } from './link-panel'

interface PanelProps {
  readonly session: EditorSession
  readonly onClose: () => void
}

/** All but the comments, which have a lane of their own. */
export type HostedPanel = Exclude<PanelName, 'comment'>

const PANELS: Readonly<Record<HostedPanel, ComponentType<PanelProps>>> = {
  link: LinkPanel,
}

/** The panel that a command has opened. */
export function PanelHost({ name, ...props }: PanelProps & { readonly name: HostedPanel }) {
  const Panel = PANELS[name]
  return <Panel {...props} />
}
