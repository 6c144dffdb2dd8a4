import '../../ui/icon.css'
import { EDITOR_PATHS, type EditorIconName } from './editor-icon.data'

export type { EditorIconName }

/** Decoration only: the words stand in the button's label. */
export function EditorIcon({ name }: { readonly name: EditorIconName }) {
  return (
    <svg className="gt-icon" width={16} height={16} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={EDITOR_PATHS[name]} />
    </svg>
  )
}
