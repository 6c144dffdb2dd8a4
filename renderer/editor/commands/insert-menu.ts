import { insertDivider } from './blocks'
import { canComment } from './comments'
import type { CommandGroup, EditorCommand } from './command'
import { insertMediaSlot } from './media-slots'
import { insertTable } from './tables'

export const imageCommand: EditorCommand = {
  id: 'image',
  label: 'editor.image',
  icon: 'image',
  run: () => true,
  opens: 'image',
}

export const tableCommand: EditorCommand = {
  id: 'table',
  label: 'editor.table',
  icon: 'table',
  run: insertTable(1, 1, false),
  opens: 'table',
}

/** What the 插入 menu offers, in its order; a line stands between groups. */
const commentCommand: EditorCommand = {
  id: 'comment',
  label: 'comments.add',
  icon: 'comment',
  keys: 'Mod-Alt-m',
  run: canComment,
  opens: 'comment',
}

export const INSERT_MENU: readonly CommandGroup[] = [
  {
    id: 'insert-media',
    label: 'editor.insertMenu.media',
    commands: [
      imageCommand,
      { id: 'gallery', label: 'editor.gallery', icon: 'gallery', run: () => true, opens: 'gallery' },
      tableCommand,
      { id: 'video-slot', label: 'editor.slot.video', icon: 'video', run: insertMediaSlot('video') },
      { id: 'audio-slot', label: 'editor.slot.audio', icon: 'audio', run: insertMediaSlot('audio') },
    ],
  },
  { id: 'insert-comment', label: 'comments.label', commands: [commentCommand] },
  {
    id: 'insert-layout',
    label: 'editor.insertMenu.layout',
    commands: [{ id: 'divider', label: 'editor.divider', icon: 'divider', run: insertDivider }],
  },
]
