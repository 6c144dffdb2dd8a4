import { Extension } from '@tiptap/core'
import { baseKeymap, chainCommands } from '@tiptap/pm/commands'
import { redo } from '@tiptap/pm/history'
import { keydownHandler } from '@tiptap/pm/keymap'
import { Plugin, type Command } from '@tiptap/pm/state'
import { deleteSelectedNode, insertHardBreak, plainBeforeJoin, splitText, stopAtEdge } from '../../commands/blocks'
import { ALL_COMMANDS } from '../../commands/catalogue'
import { backspaceInFigure, captionOfSelected, enterInFigure, tabInFigure } from '../../commands/figures'
import { toEdge } from '../../commands/document-edges'
import { makeRoom } from '../../commands/composition'
import { enterOverAll } from '../../commands/inserted-text'
import { canLink } from '../../commands/links'
import { countingOn, liftAtItemStart, liftItem, sinkItem, splitItem, stayInList } from '../../commands/lists'
import { deleteSelectedCells, nextCell, previousCell } from '../../commands/tables'
import type { EditorServices } from '../../core/services'

type Bindings = Readonly<Record<string, Command>>

const base = (key: string): Command => baseKeymap[key] ?? (() => false)

/** Keys that belong to a list, a figure or a table before they mean what they mean everywhere. */
const structureKeys: Bindings = {
  Enter: chainCommands(enterOverAll, enterInFigure, splitItem, countingOn(base('Enter'))),
  'Shift-Enter': insertHardBreak,
  'Mod-Enter': insertHardBreak,
  Tab: chainCommands(tabInFigure(1), nextCell, sinkItem, stayInList),
  'Shift-Tab': chainCommands(tabInFigure(-1), previousCell, liftItem),
}

/** As each system has them: the end of the text is Control+End, on macOS Command+Down. */
const edgeKeys: Bindings = {
  'Mod-Home': toEdge('start', false),
  'Mod-End': toEdge('end', false),
  'Shift-Mod-Home': toEdge('start', true),
  'Shift-Mod-End': toEdge('end', true),
  'Cmd-ArrowUp': toEdge('start', false),
  'Cmd-ArrowDown': toEdge('end', false),
  'Shift-Cmd-ArrowUp': toEdge('start', true),
  'Shift-Cmd-ArrowDown': toEdge('end', true),
}

const eraseBackward = chainCommands(
  deleteSelectedNode,
  deleteSelectedCells,
  backspaceInFigure,
  liftAtItemStart,
  plainBeforeJoin,
  base('Backspace'),
  stopAtEdge('backward'),
)
const eraseForward = chainCommands(deleteSelectedNode, deleteSelectedCells, base('Delete'), stopAtEdge('forward'))

const eraseKeys: Bindings = {
  Backspace: eraseBackward,
  'Mod-Backspace': eraseBackward,
  'Shift-Backspace': eraseBackward,
  Delete: eraseForward,
  'Mod-Delete': eraseForward,
}

const commandKeys = (services: EditorServices): Bindings => ({
  ...Object.fromEntries(
    ALL_COMMANDS.flatMap((command) =>
      command.keys === undefined || command.opens !== undefined ? [] : [[command.keys, command.run]],
    ),
  ),
  'Mod-y': redo,
  'Mod-k': (state) => {
    if (canLink(state)) services.editLink()
    return true
  },
})

/** True while an input method holds the key: nothing of ours may act on it. */
const isComposing = (view: { readonly composing: boolean }, event: KeyboardEvent): boolean =>
  view.composing || event.isComposing || event.keyCode === 229

const types = (event: KeyboardEvent): boolean =>
  event.keyCode === 229 || (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey)

/** Every key of the writing surface in one place. */
export const Shortcuts = (services: EditorServices): Extension =>
  Extension.create({
    name: 'shortcuts',
    priority: 200,
    addProseMirrorPlugins() {
      const ours = keydownHandler({ ...commandKeys(services), ...structureKeys, ...edgeKeys, ...eraseKeys })
      const splits = keydownHandler({ ...baseKeymap, Enter: chainCommands(base('Enter'), splitText) })
      return [
        new Plugin({
          props: {
            handleKeyDown: (view, event) => !isComposing(view, event) && ours(view, event),
            handleDOMEvents: {
              // Before the input method starts: the first key that it takes arrives with code 229.
              keydown: (view, event) => {
                if (view.editable && !view.composing && types(event)) captionOfSelected(view.state, view.dispatch)
                return false
              },
              compositionstart: (view) => {
                if (view.editable) makeRoom(view.state, view.dispatch)
                return false
              },
            },
          },
        }),
        new Plugin({ props: { handleKeyDown: (view, event) => !isComposing(view, event) && splits(view, event) } }),
      ]
    },
  })
