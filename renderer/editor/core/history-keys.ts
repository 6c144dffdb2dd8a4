import { redo, undo } from '@tiptap/pm/history'
import type { Command } from '@tiptap/pm/state'
import type { KeyboardEvent } from 'react'
import { hasMod } from '../../ui/keys'

/** What a key beside the text takes back, or does again, of the document; null for any other key. */
export function historyOf(event: KeyboardEvent): Command | null {
  if (!hasMod(event) || event.altKey) return null
  const key = event.key.toLowerCase()
  if (key === 'z') return event.shiftKey ? redo : undo
  return key === 'y' && !event.shiftKey ? redo : null
}
