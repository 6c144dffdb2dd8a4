import type { ComponentType } from 'react'
import type { PanelName } from '../commands/command'
import type { EditorSession } from '../core/session'
import { ConvertPanel } from '../converting/convert-panel'
import { SymbolsPanel } from '../symbols/symbols-panel'
import { LinkPanel } from './link-panel'

interface PanelProps {
  readonly session: EditorSession
  readonly onClose: () => void
}

/** Finding has a bar of its own, and snippets stand in a dialog of the window. */
export type DrawnPanel = Exclude<PanelName, 'find' | 'snippets'>

const PANELS: Readonly<Record<DrawnPanel, ComponentType<PanelProps>>> = {
  link: LinkPanel,
  symbols: SymbolsPanel,
  convert: ConvertPanel,
}

/** The panel that a command has opened. */
export function PanelHost({ name, ...props }: PanelProps & { readonly name: DrawnPanel }) {
  const Panel = PANELS[name]
  return <Panel {...props} />
}
