import { insertDivider } from './blocks'
import type { CommandGroup, EditorCommand } from './command'
import { canWriteDateline, datelineAt, markDateline } from './datelines'
import { insertFootnote } from './footnotes'
import { pullQuoteAt, togglePullQuote } from './pull-quotes'
import { inCentredHeading, inLead, insertPageBreak, toggleCentredHeading, toggleLead } from './structure'
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

const datelineCommand: EditorCommand = {
  id: 'dateline',
  label: 'editor.dateline',
  icon: 'dateline',
  run: canWriteDateline,
  opens: 'dateline',
}

/** What the 插入 menu offers, in its order; a line stands between groups. */
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
    commands: [imageCommand, tableCommand],
  },
  {
    id: 'insert-layout',
    label: 'editor.insertMenu.layout',
    commands: [
      { id: 'divider', label: 'editor.divider', icon: 'divider', run: insertDivider },
      { id: 'page-break', label: 'editor.pageBreak', icon: 'page-break', run: insertPageBreak },
    ],
  },
]
