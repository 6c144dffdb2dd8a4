import type { ComponentType } from 'react'
import { atHand } from '../../ui/at-hand'
import type { PanelName } from '../commands/command'
import type { EditorSession } from '../core/session'
import { DatelinePanel } from './dateline-panel'
import { ConvertPanel } from '../converting/convert-panel'
import { SymbolsPanel } from '../symbols/symbols-panel'
import { LinkPanel } from './link-panel'

const ImageEditDialog = atHand(async () => (await import('../images/image-edit-dialog')).ImageEditDialog)

interface PanelProps {
  readonly session: EditorSession
  readonly onClose: () => void
}

/** Finding has a bar of its own, and snippets stand in a dialog of the window. */
export type DrawnPanel = Exclude<PanelName, 'find' | 'snippets'>

/** All but the comments, which have a lane of their own. */
export type HostedPanel = Exclude<DrawnPanel, 'comment'>

const PANELS: Readonly<Record<HostedPanel, ComponentType<PanelProps>>> = {
  link: LinkPanel,
  'image-edit': ImageEditDialog,
  dateline: DatelinePanel,
  symbols: SymbolsPanel,
  convert: ConvertPanel,
}

/** The panel that a command has opened. */
export function PanelHost({ name, ...props }: PanelProps & { readonly name: HostedPanel }) {
  const Panel = PANELS[name]
  return <Panel {...props} />
}
