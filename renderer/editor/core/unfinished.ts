import { Fragment, Node } from '@tiptap/pm/model'
import { EditorState } from '@tiptap/pm/state'
import { Mapping } from '@tiptap/pm/transform'
import type { EditorView } from '@tiptap/pm/view'
import type { DocumentJson, NodeJson } from '../../../shared/document/json'
import { afterFrame } from '../../state/after-frame'

/** Blocks that fill any screen, also when each is one line. */
const FIRST = 80
/** Up to so many blocks a text is opened at once. */
const AT_ONCE = 160

/** What a person can do to the text: before it, the text has to be whole. */
const TOUCHES = ['keydown', 'beforeinput', 'compositionstart', 'mousedown', 'paste', 'drop', 'dragover'] as const

/** A long body in two parts, so that what fills the screen is drawn before what doesn't. */
export function firstPart(body: DocumentJson): {
  readonly first: DocumentJson
  readonly rest: readonly NodeJson[] | null
} {
  const content = body.content ?? []
  if (content.length <= AT_ONCE) return { first: body, rest: null }
  return { first: { ...body, content: content.slice(0, FIRST) }, rest: content.slice(FIRST) }
}

/**
 * An editor that holds the first part of a text. The rest comes right after the first frame, or before anything is done
 * to the text or read from it. It is no edit: the whole text is what the editor starts from, undo can't take it away.
 */
export class Unfinished {
  readonly #view: EditorView
  readonly #onDone: () => void
  #rest: readonly NodeJson[] | null
  readonly #callOff: () => void

  constructor(view: EditorView, rest: readonly NodeJson[], onDone: () => void) {
    this.#view = view
    this.#rest = rest
    this.#onDone = onDone
    this.#callOff = afterFrame(this.finish)
    for (const type of TOUCHES) view.dom.addEventListener(type, this.finish, { capture: true })
  }

  readonly finish = (): void => {
    const rest = this.#rest
    if (rest === null) return
    this.forget()
    const { state } = this.#view
    const whole = state.doc.content.append(Fragment.fromArray(rest.map((block) => Node.fromJSON(state.schema, block))))
    const { plugins, selection } = state
    const doc = state.doc.copy(whole)
    this.#view.updateState(
      EditorState.create({ doc, plugins: [...plugins], selection: selection.map(doc, new Mapping()) }),
    )
    this.#onDone()
  }

  /** Stops waiting: the editor goes. */
  forget(): void {
    this.#rest = null
    this.#callOff()
    for (const type of TOUCHES) this.#view.dom.removeEventListener(type, this.finish, { capture: true })
  }
}
