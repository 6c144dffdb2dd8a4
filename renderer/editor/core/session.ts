import { Editor, type JSONContent } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'
import type { Node } from '@tiptap/pm/model'
import { Selection, type Command, type EditorState, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type { DocumentJson } from '../../../shared/document/json'
import { hasUnknownNodes } from '../../../shared/document/check-body'
import { mendFootnotes, type MendedNotes } from '../../../shared/document/footnotes'
import { mendedSentences } from '../../../shared/document/mended-notes'
import { withoutEmptyRows } from '../../../shared/document/table-rows'
import { t } from '../../../shared/messages/translate'
import { afterFrame } from '../../state/after-frame'
import type { EditorHandle } from '../api'
import { articleExtensions } from '../extensions'
import { insertContent, selectedContent } from '../commands/content'
import { insertImages } from '../images/insert-images'
import { NEAREST, ROOM } from './caret-line'
import { knownBody } from './known-body'
import { offeredCommands } from './offered-commands'
import { nodeType } from './schema-types'
import { BodyJson } from './body-json'
import { firstPart, Unfinished } from './unfinished'
import type { EditorServices } from './services'

/** macOS spells by itself, without the network, and lets Chinese alone; Electron would fetch dictionaries elsewhere. */
const SPELLS = /mac/i.test(navigator.platform)

export interface SessionOptions {
  readonly element: HTMLElement
  readonly initialBody: DocumentJson
  readonly editable: boolean
  readonly services: EditorServices
  readonly onEdit: () => void
  readonly onBlockChange: (index: number) => void
}

const mendedBody = (body: DocumentJson): ReturnType<typeof mendFootnotes> => mendFootnotes(withoutEmptyRows(body))

/**
 * One mounted editor. What is drawn around the text (toolbar, panels) looks at `shown`, the state as of the last frame,
 * so that a key costs the text alone and React at most once a frame.
 */
export class EditorSession {
  readonly services: EditorServices
  readonly #editor: Editor
  readonly #locked: boolean
  readonly #initialBody: DocumentJson
  readonly #listeners = new Set<() => void>()
  readonly #pending = new Set<() => void>()
  /** A long text whose end is not in the editor yet. */
  readonly #unfinished: Unfinished | null
  /** The text as it was before the first edit. */
  #loaded: Node
  readonly #followers = new Set<(tr: Transaction) => void>()
  #shown: EditorState
  readonly #json = new BodyJson()
  readonly #held = new WeakMap<DocumentJson, DocumentJson>()
  #callOff: (() => void) | null = null
  #block = 0

  constructor(options: SessionOptions) {
    this.services = options.services
    this.#initialBody = options.initialBody
    this.#locked = hasUnknownNodes(options.initialBody)
    const { body, mended } = this.#locked
      ? { body: knownBody(options.initialBody), mended: null }
      : mendedBody(options.initialBody)
    const part = firstPart(body)
    this.#editor = new Editor({
      element: options.element,
      extensions: articleExtensions(options.services),
      content: part.first as JSONContent,
      editable: options.editable && !this.#locked,
      injectCSS: false,
      // Keys, clipboard and rules are ours; `delete` would compare documents after each key.
      enableCoreExtensions: {
        keymap: false,
        clipboardTextSerializer: false,
        drop: false,
        paste: false,
        delete: false,
        textDirection: false,
      },
      enableInputRules: false,
      enablePasteRules: false,
      editorProps: {
        attributes: {
          // Tiptap's own is gone once `setEditable` sets these anew.
          role: 'textbox',
          'aria-label': t('editor.surface'),
          'aria-multiline': 'true',
          spellcheck: String(SPELLS),
          lang: 'zh-CN',
        },
        scrollMargin: ROOM,
        scrollThreshold: NEAREST,
      },
      onUpdate: ({ transaction }) => {
        if (transaction.docChanged) options.onEdit()
      },
      onTransaction: ({ transaction, appendedTransactions }) => {
        for (const tr of [transaction, ...appendedTransactions]) for (const follow of this.#followers) follow(tr)
        const block = this.#editor.state.selection.$head.index(0)
        if (block !== this.#block) options.onBlockChange((this.#block = block))
        this.#announce()
      },
    })
    // What is hidden during a composition comes back with its end, which changes nothing in the text.
    this.#editor.view.dom.addEventListener('compositionend', () => this.#announce())
    const onWhole = (): void => {
      this.#loaded = this.#editor.state.doc
      this.#announce()
    }
    this.#unfinished = part.rest === null ? null : new Unfinished(this.#editor.view, part.rest, onWhole)
    this.#shown = this.#editor.state
    this.#loaded = this.#editor.state.doc
    tellMended(mended, options.services)
  }

  get view(): EditorView {
    return this.#editor.view
  }

  get shown(): EditorState {
    return this.#shown
  }

  get locked(): boolean {
    return this.#locked
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Hears of every change as it is made, also of those that follow from another, to move positions along; must be cheap. */
  follow(listener: (tr: Transaction) => void): () => void {
    this.#followers.add(listener)
    return () => this.#followers.delete(listener)
  }

  /** Runs a command on the text as it stands, as an undo step of its own, and gives the keyboard back to it. */
  run(command: Command, focus = true): boolean {
    const { view } = this
    if (!view.editable) return false
    this.#unfinished?.finish()
    const done = command(view.state, (tr) => view.dispatch(closeHistory(tr)), view)
    if (focus) view.focus()
    return done
  }

  /** The text with its end, to look through where nothing may be done to it either. */
  wholeText(): Node {
    this.#unfinished?.finish()
    return this.view.state.doc
  }

  setEditable(editable: boolean): void {
    const value = editable && !this.#locked
    if (this.#editor.options.editable !== value) this.#editor.setEditable(value, false)
    this.#announce()
  }

  /** A press beside the text: the caret goes to the line at that height; under the last block, to a paragraph there. */
  focusBeside(x: number, y: number): void {
    const { view } = this
    this.#unfinished?.finish()
    const box = view.dom.getBoundingClientRect()
    const last = view.dom.lastElementChild?.getBoundingClientRect()
    // The margin over the text belongs to its first line.
    const inside = { left: Math.min(Math.max(x, box.left + 2), box.right - 2), top: Math.max(y, box.top + 2) }
    const at = last !== undefined && y > last.bottom ? null : view.posAtCoords(inside)
    view.focus()
    const { state } = view
    if (at !== null) {
      view.dispatch(state.tr.setSelection(Selection.near(state.doc.resolve(at.pos), -1)))
    } else if (endsInText(state.doc) || !view.editable) {
      view.dispatch(state.tr.setSelection(Selection.atEnd(state.doc)).scrollIntoView())
    } else {
      const tr = state.tr.insert(state.doc.content.size, nodeType(state.schema, 'paragraph').create())
      view.dispatch(tr.setSelection(Selection.atEnd(tr.doc)).scrollIntoView())
    }
  }

  /** Registers work that must be done before the text is read, e.g. a field whose value waits for a pause. */
  beforeRead(work: () => void): () => void {
    this.#pending.add(work)
    return () => this.#pending.delete(work)
  }

  readonly handle: EditorHandle = {
    getBody: () => {
      if (this.#locked) return this.#initialBody
      for (const work of this.#pending) work()
      this.#unfinished?.finish()
      return this.#json.of(this.#editor.state.doc)
    },
    asHeld: (body) => {
      const known = this.#held.get(body)
      if (known !== undefined) return known
      // What is open needn't be read once more, and its blocks are those that the edits left.
      const doc = body === this.#initialBody ? this.#loaded : this.view.state.schema.nodeFromJSON(mendedBody(body).body)
      const held = this.#json.of(doc)
      this.#held.set(body, held)
      return held
    },
    focus: () => this.view.focus(),
    insertImages: (files) => {
      this.#unfinished?.finish()
      return insertImages(this.view, files, this.services)
    },
    isComposing: () => this.view.composing,
    isEditable: () => this.view.editable,
    openFind: (panel) => {
      this.#unfinished?.finish()
      this.services.openFind(panel)
    },
    insertContent: (blocks) => this.run(insertContent(blocks)),
    selectedContent: () => selectedContent(this.view.state),
    commands: () => offeredCommands(this),
    textOf: (part) => {
      // What is selected is there: a selection is made by what finishes the text.
      if (part === 'all') this.#unfinished?.finish()
      const { doc, selection } = this.#editor.state
      if (part === 'all') return doc.textBetween(0, doc.content.size, '\n', ' ')
      return selection.ranges.map(({ $from, $to }) => doc.textBetween($from.pos, $to.pos, '\n', ' ')).join('\n')
    },
  }

  destroy(): void {
    this.#callOff?.()
    this.#callOff = () => undefined
    this.#unfinished?.forget()
    this.#listeners.clear()
    this.#followers.clear()
    this.#editor.destroy()
  }

  /** After the frame that shows the change: what stands around the text may come a moment later. */
  #announce(): void {
    this.#callOff ??= afterFrame(() => {
      this.#callOff = null
      this.#shown = this.#editor.state
      for (const listener of this.#listeners) listener()
    })
  }
}

/** Whether the caret can stand at the end: in a text block, or in the last note. */
const endsInText = ({ lastChild }: Node): boolean =>
  lastChild?.isTextblock === true || lastChild?.type.name === 'footnotes'

function tellMended(mended: MendedNotes | null, services: EditorServices): void {
  const sentences = mended === null ? [] : mendedSentences(mended)
  if (sentences.length > 0) services.notify('warning', sentences.join(''))
}
