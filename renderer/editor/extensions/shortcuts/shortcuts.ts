import { Extension } from '@tiptap/core'
import { baseKeymap, chainCommands, createParagraphNear, liftEmptyBlock } from '@tiptap/pm/commands'
import { redo } from '@tiptap/pm/history'
import { keydownHandler } from '@tiptap/pm/keymap'
import { Plugin, type Command } from '@tiptap/pm/state'
import { deleteSelectedNode, insertHardBreak, plainBeforeJoin, splitText, stopAtEdge } from '../../commands/blocks'
import { enterAcross, eraseAcross } from '../../commands/across'
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
import { backspaceInNote, enterInNote } from '../../commands/footnotes'
import { toEdge } from '../../commands/document-edges'
import { makeRoom } from '../../commands/composition'
import { backspaceInPullQuote, enterInPullQuote } from '../../commands/pull-quotes'
import { enterOverAll } from '../../commands/inserted-text'
import { countingOn, liftAtItemStart, liftItem, sinkItem, splitItem, stayInList } from '../../commands/lists'
import { intoTableBefore, joinIntoList, joinNextItem } from '../../commands/joining'
import { moveBlocks } from '../../commands/move-blocks'
import { nextPlaceholder, pastPlaceholder } from '../../commands/placeholders'
import { deleteSelectedCells, nextCell, previousCell } from '../../commands/tables'
import type { EditorServices } from '../../core/services'
import { takeShownSelection } from '../../core/shown-selection'
import { commandOf } from '../../../ui/window-keys'

type Bindings = Readonly<Record<string, Command>>

const base = (key: string): Command => baseKeymap[key] ?? (() => false)

/** Keys that belong to a list, a figure or a table before they mean what they mean everywhere. */
const structureKeys: Bindings = {
  Enter: chainCommands(
    enterOverAll,
    enterAcross,
    enterInFigure,
    enterInNote,
    enterInPullQuote,
    splitItem,
    countingOn(chainCommands(createParagraphNear, liftEmptyBlock, splitText)),
  ),
  'Shift-Enter': insertHardBreak,
  'Mod-Enter': insertHardBreak,
  Tab: chainCommands(pastPlaceholder(1), tabInFigure(1), nextCell, sinkItem, stayInList, nextPlaceholder),
  'Alt-ArrowLeft': moveSelectedPhoto(-1),
  'Alt-ArrowRight': moveSelectedPhoto(1),
  'Shift-Tab': chainCommands(pastPlaceholder(-1), tabInFigure(-1), previousCell, liftItem),
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
  deleteLastPhoto,
  deleteSelectedNode,
  deleteSelectedCells,
  eraseAcross,
  backspaceInFigure,
  backspaceInNote,
  backspaceInPullQuote,
  liftAtItemStart,
  joinIntoList,
  intoTableBefore,
  plainBeforeJoin,
  base('Backspace'),
  stopAtEdge('backward'),
)
const eraseForward = chainCommands(
  deleteLastPhoto,
  deleteSelectedNode,
  deleteSelectedCells,
  eraseAcross,
  joinNextItem,
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

/** At the first or last block the key is taken all the same: the browser would select text. */
const takingKey =
  (command: Command): Command =>
  (state, dispatch, view) => {
    command(state, dispatch, view)
    return true
  }

const commandKeys = (services: EditorServices): Bindings => ({
  ...Object.fromEntries(
    ALL_COMMANDS.flatMap((command) =>
      command.keys === undefined ? [] : [[command.keys, keyed(command, services)] as const],
    ),
  ),
  'Mod-y': redo,
  'Alt-Shift-ArrowUp': takingKey(moveBlocks('up')),
  'Alt-Shift-ArrowDown': takingKey(moveBlocks('down')),
  F3: () => {
    services.openFind('next')
    return true
  },
  'Shift-F3': () => {
    services.openFind('previous')
    return true
  },
})

/** True while an input method holds the key: nothing of ours may act on it. */
const isComposing = (view: { readonly composing: boolean }, event: KeyboardEvent): boolean =>
  view.composing || event.isComposing || event.keyCode === 229

/** Nothing of the text's: keys of an input method and of the window. */
const isElsewhere = (view: { readonly composing: boolean }, event: KeyboardEvent): boolean =>
  isComposing(view, event) || commandOf(event) !== null

/** With Caps Lock, Shift gives a small letter, which the keymap would take for the key without Shift. */
const asWithoutCapsLock = (event: KeyboardEvent): KeyboardEvent => {
  const { key, keyCode, altKey, ctrlKey, metaKey, shiftKey } = event
  if (!shiftKey || !/^[a-z]$/.test(key)) return event
  return { key: key.toUpperCase(), keyCode, altKey, ctrlKey, metaKey, shiftKey } as KeyboardEvent
}

type Keymap = ReturnType<typeof keydownHandler>

const inText =
  (keymap: Keymap): Keymap =>
  (view, event) =>
    !isElsewhere(view, event) && keymap(view, asWithoutCapsLock(event))

const types = (event: KeyboardEvent): boolean =>
  event.keyCode === 229 || (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey)

/** Every key of the writing surface in one place. */
export const Shortcuts = (services: EditorServices): Extension =>
  Extension.create({
    name: 'shortcuts',
    priority: 200,
    addProseMirrorPlugins() {
      const others = inText(keydownHandler(baseKeymap))
      const ours = inText(keydownHandler({ ...commandKeys(services), ...structureKeys, ...edgeKeys, ...eraseKeys }))
      return [
        new Plugin({
          props: {
            handleKeyDown: ours,
            handleDOMEvents: {
              // Before the input method starts: the first key that it takes arrives with code 229.
              keydown: (view, event) => {
                if (view.editable && !view.composing && types(event)) captionOfSelected(view.state, view.dispatch)
                return false
              },
              compositionstart: (view) => {
                if (!view.editable) return false
                takeShownSelection(view)
                makeRoom(view.state, view.dispatch)
                return false
              },
            },
          },
        }),
        new Plugin({ props: { handleKeyDown: others } }),
      ]
    },
  })
