import { Extension } from '@tiptap/core'
import { baseKeymap, chainCommands } from '@tiptap/pm/commands'
import { redo } from '@tiptap/pm/history'
import { keydownHandler } from '@tiptap/pm/keymap'
import { Plugin, type Command } from '@tiptap/pm/state'
import { deleteSelectedNode, insertHardBreak, plainBeforeJoin, splitText, stopAtEdge } from '../../commands/blocks'
import { ALL_COMMANDS } from '../../commands/catalogue'
import {
  backspaceInFigure,
  captionOfSelected,
  deleteLastPhoto,
  enterInFigure,
  tabInFigure,
} from '../../commands/figures'
import { moveSelectedPhoto } from '../../commands/galleries'
import { isEnabled, panelOf, type EditorCommand } from '../../commands/command'
import { makeRoom } from '../../commands/composition'
import { enterOverAll } from '../../commands/inserted-text'
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
  'Alt-ArrowLeft': moveSelectedPhoto(-1),
  'Alt-ArrowRight': moveSelectedPhoto(1),
  'Shift-Tab': chainCommands(tabInFigure(-1), previousCell, liftItem),
}

const eraseBackward = chainCommands(
  deleteLastPhoto,
  deleteSelectedNode,
  deleteSelectedCells,
  backspaceInFigure,
  liftAtItemStart,
  plainBeforeJoin,
  base('Backspace'),
  stopAtEdge('backward'),
)
const eraseForward = chainCommands(
  deleteLastPhoto,
  deleteSelectedNode,
  deleteSelectedCells,
  base('Delete'),
  stopAtEdge('forward'),
)

const eraseKeys: Bindings = {
  Backspace: eraseBackward,
  'Mod-Backspace': eraseBackward,
  'Shift-Backspace': eraseBackward,
  Delete: eraseForward,
  'Mod-Delete': eraseForward,
}

const keyed = (command: EditorCommand, services: EditorServices): Command => {
  const panel = panelOf(command)
  if (panel === null) return command.run
  return (state) => {
    if (isEnabled(command, state)) services.openPanel(panel)
    return true
  }
}

const commandKeys = (services: EditorServices): Bindings => ({
  ...Object.fromEntries(
    ALL_COMMANDS.flatMap((command) =>
      command.keys === undefined ? [] : [[command.keys, keyed(command, services)] as const],
    ),
  ),
  'Mod-y': redo,
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
      const ours = keydownHandler({ ...commandKeys(services), ...structureKeys, ...eraseKeys })
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
