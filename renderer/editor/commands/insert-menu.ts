import { insertDivider } from './blocks'
import { canComment } from './comments'
import type { CommandGroup, EditorCommand } from './command'
import { canWriteDateline, datelineAt, markDateline } from './datelines'
import { insertFootnote } from './footnotes'
import { insertMediaSlot } from './media-slots'
import { pullQuoteAt, togglePullQuote } from './pull-quotes'
import { inCentredHeading, inLead, insertPageBreak, toggleCentredHeading, toggleLead } from './structure'
import { insertTable } from './tables'
import { snippetsCommand, symbolsCommand } from './writing-tools'

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

const datelineCommand: EditorCommand = {
  id: 'dateline',
  label: 'editor.dateline',
  icon: 'dateline',
  run: canWriteDateline,
  opens: 'dateline',
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
    id: 'insert-article',
    label: 'editor.insertMenu.article',
    commands: [
      datelineCommand,
      {
        id: 'mark-dateline',
        label: 'editor.dateline.mark',
        run: markDateline,
        isActive: (state) => datelineAt(state)?.marked === true,
      },
      { id: 'lead', label: 'editor.lead', icon: 'lead', run: toggleLead, isActive: inLead },
      {
        id: 'centred-heading',
        label: 'editor.centredHeading',
        icon: 'centred-heading',
        run: toggleCentredHeading,
        isActive: inCentredHeading,
      },
      {
        id: 'pull-quote',
        label: 'editor.pullQuote',
        icon: 'pull-quote',
        run: togglePullQuote,
        isActive: (state) => pullQuoteAt(state) !== null,
      },
      { id: 'footnote', label: 'editor.footnote', icon: 'footnote', keys: 'Mod-Alt-f', run: insertFootnote },
    ],
  },
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
  { id: 'insert-text', label: 'editor.insertMenu.text', commands: [symbolsCommand, snippetsCommand] },
  { id: 'insert-comment', label: 'comments.label', commands: [commentCommand] },
  {
    id: 'insert-layout',
    label: 'editor.insertMenu.layout',
    commands: [
      { id: 'divider', label: 'editor.divider', icon: 'divider', run: insertDivider },
      { id: 'page-break', label: 'editor.pageBreak', icon: 'page-break', run: insertPageBreak },
    ],
  },
]
