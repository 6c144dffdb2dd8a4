import { redo, redoDepth, undo, undoDepth } from '@tiptap/pm/history'
import type { MessageKey } from '../../../shared/messages/translate'
import type { MarkName } from '../../../shared/document/schema'
import { isPainting, pressPainter } from '../extensions/format-painter/format-painter'
import type { EditorIconName } from '../toolbar/editor-icon'
import { alignmentOf, setAlign } from './align'
import { blockKind, inQuote, setParagraph, toggleHeading, toggleQuote } from './blocks'
import type { CommandGroup, EditorCommand } from './command'
import { imageCommand, INSERT_MENU, tableCommand } from './insert-menu'
import { canLink, linkAt } from './links'
import { inList, toggleList } from './lists'
import { clearMarks, hasMark, toggle } from './marks'
import { convertCommand, findCommand } from './writing-tools'

const mark = (name: MarkName, label: MessageKey, icon: EditorIconName, keys?: string): EditorCommand => ({
  id: name,
  label,
  icon,
  ...(keys === undefined ? {} : { keys }),
  run: toggle(name),
  isActive: (state) => hasMark(state, name),
})

const align = (value: 'left' | 'center' | 'right' | 'justify', label: MessageKey, key: string): EditorCommand => ({
  id: `align-${value}`,
  label,
  icon: `align-${value}`,
  keys: `Mod-${key}`,
  run: setAlign(value),
  isActive: (state) => alignmentOf(state) === value,
})

/** In the order of the toolbar; a group stays together when the window is narrow. */
export const COMMAND_GROUPS: readonly (CommandGroup & {
  /** In a narrow window the group with the greatest number goes behind 更多 first: what has keys that all know. */
  readonly keep: number
})[] = [
  {
    id: 'history',
    label: 'editor.group.history',
    keep: 4,
    commands: [
      { id: 'undo', label: 'editor.undo', icon: 'undo', keys: 'Mod-z', run: undo, isEnabled: (s) => undoDepth(s) > 0 },
      {
        id: 'redo',
        label: 'editor.redo',
        icon: 'redo',
        keys: 'Mod-Shift-z',
        run: redo,
        isEnabled: (s) => redoDepth(s) > 0,
      },
      {
        id: 'format-painter',
        label: 'painter.label',
        icon: 'painter',
        keys: 'Mod-Alt-c',
        run: pressPainter,
        isActive: isPainting,
      },
    ],
  },
  {
    id: 'block',
    label: 'editor.group.block',
    keep: 1,
    commands: [
      {
        id: 'paragraph',
        label: 'editor.paragraph',
        words: 'editor.paragraph.words',
        keys: 'Mod-Alt-0',
        run: setParagraph,
        isActive: (state) => blockKind(state) === 'paragraph',
        isEnabled: (state) => blockKind(state) !== 'other',
      },
      {
        id: 'heading-2',
        label: 'editor.heading2',
        words: 'editor.heading2.words',
        keys: 'Mod-Alt-2',
        run: toggleHeading(2),
        isActive: (state) => blockKind(state) === 'heading2',
      },
      {
        id: 'heading-3',
        label: 'editor.heading3',
        words: 'editor.heading3.words',
        keys: 'Mod-Alt-3',
        run: toggleHeading(3),
        isActive: (state) => blockKind(state) === 'heading3',
      },
    ],
  },
  {
    id: 'marks',
    label: 'editor.group.marks',
    keep: 3,
    commands: [
      mark('bold', 'editor.bold', 'bold', 'Mod-b'),
      mark('italic', 'editor.italic', 'italic', 'Mod-i'),
      mark('underline', 'editor.underline', 'underline', 'Mod-u'),
      mark('strike', 'editor.strike', 'strike', 'Mod-Shift-x'),
    ],
  },
  {
    id: 'insert',
    label: 'editor.group.insert',
    keep: 2,
    commands: [
      {
        id: 'link',
        label: 'editor.link',
        icon: 'link',
        keys: 'Mod-k',
        run: canLink,
        isActive: (state) => linkAt(state) !== null,
        opens: 'link',
      },
      imageCommand,
      tableCommand,
      {
        id: 'insert-menu',
        label: 'editor.insertMenu',
        words: 'editor.insertMenu',
        run: () => true,
        opens: 'insert-menu',
      },
    ],
  },
  {
    id: 'scripts',
    label: 'editor.group.scripts',
    keep: 7,
    commands: [
      mark('superscript', 'editor.superscript', 'superscript', 'Mod-Shift-.'),
      mark('subscript', 'editor.subscript', 'subscript', 'Mod-Shift-,'),
      { id: 'clear-marks', label: 'editor.clearMarks', icon: 'clear', keys: 'Mod-\\', run: clearMarks },
    ],
  },
  {
    id: 'structure',
    label: 'editor.group.structure',
    keep: 5,
    commands: [
      {
        id: 'bullet-list',
        label: 'editor.bulletList',
        icon: 'bullet-list',
        keys: 'Mod-Shift-8',
        run: toggleList('bulletList'),
        isActive: (state) => inList(state, 'bulletList'),
      },
      {
        id: 'ordered-list',
        label: 'editor.orderedList',
        icon: 'ordered-list',
        keys: 'Mod-Shift-7',
        run: toggleList('orderedList'),
        isActive: (state) => inList(state, 'orderedList'),
      },
      { id: 'quote', label: 'editor.quote', icon: 'quote', keys: 'Mod-Shift-9', run: toggleQuote, isActive: inQuote },
    ],
  },
  { id: 'tools', label: 'editor.group.tools', keep: 8, commands: [findCommand, convertCommand] },
  {
    id: 'align',
    label: 'editor.group.align',
    keep: 6,
    commands: [
      align('justify', 'editor.align.justify', 'j'),
      align('left', 'editor.align.left', 'l'),
      align('center', 'editor.align.center', 'e'),
      align('right', 'editor.align.right', 'r'),
    ],
  },
]

/** Every command once: those of the toolbar, then those that only the 插入 menu has. */
export const ALL_COMMANDS: readonly EditorCommand[] = [
  ...new Set([...COMMAND_GROUPS, ...INSERT_MENU].flatMap(({ commands }) => commands)),
]
