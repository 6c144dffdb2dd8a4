import { NodeSelection } from '@tiptap/pm/state'
import type { EditorSession } from '../core/session'
import { WordsField } from './words-field'

interface AttributeFieldProps {
  readonly session: EditorSession
  /** Where the node stands, and what it has to be: it may have gone when a pause ends. */
  readonly pos: number
  readonly node: string
  readonly name: string
  readonly value: string
  readonly label: string
  readonly hint: string
  /** The text of the field as the node may hold it; undefined leaves the node as it is. */
  readonly read?: (text: string) => unknown
  readonly className?: string
}

/** A field for an attribute of a node. */
export function AttributeField({ session, pos, node, name, read, ...field }: AttributeFieldProps) {
  const commit = (text: string): void => {
    const { view } = session
    if (view.state.doc.nodeAt(pos)?.type.name !== node) return
    const next = read === undefined ? text : read(text)
    if (next === undefined || view.state.doc.nodeAt(pos)?.attrs[name] === next) return
    const tr = view.state.tr.setNodeAttribute(pos, name, next)
    const { selection } = view.state
    // A node whose attribute is set is another node: it stays selected.
    if (selection instanceof NodeSelection && selection.from === pos) tr.setSelection(NodeSelection.create(tr.doc, pos))
    view.dispatch(tr)
  }
  return <WordsField session={session} {...field} commit={commit} />
}
