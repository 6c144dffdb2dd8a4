import { useSyncExternalStore } from 'react'
import type { EditorState } from '@tiptap/pm/state'
import type { EditorSession } from './session'

/**
 * Something of the state as of the last frame; draws again only when it changes.
 * @param select gives a primitive, or a part of the document (which stays the same object while unchanged)
 */
export const useShown = <T>(session: EditorSession, select: (state: EditorState) => T): T =>
  useSyncExternalStore(session.subscribe, () => select(session.shown))
