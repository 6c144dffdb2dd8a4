import { closeHistory } from '@tiptap/pm/history'
import { NodeSelection, TextSelection, type Selection } from '@tiptap/pm/state'
import type { Node as ProseMirrorNode, Slice } from '@tiptap/pm/model'
import type { EditorView } from '@tiptap/pm/view'
import type { MediaName } from '../../../shared/article/record'
import { notesOf } from '../../../shared/document/footnotes'
import { isSafeLink } from '../../../shared/document/safe-link'
import { placeImages, type PastedImage } from '../../../shared/document/reader/images'
import { readHtml } from '../../../shared/document/reader/read-html'
import { paragraphsOf } from '../../../shared/document/text'
import { t } from '../../../shared/messages/translate'
import { setLink } from '../commands/links'
import { whenComposed, whereAsked } from '../core/asking'
import type { EditorServices } from '../core/services'
import { offerNotes } from '../extensions/footnote/footnotes'
import { withEdgeSpaces } from './edge-spaces'
import { forCells } from './nested-tables'
import { arriving, renamedSlice } from './note-names'
import { withPasteChoice } from '../extensions/paste-choice/paste-choice'
import { followPosition } from '../extensions/positions/positions'
import { insertImages, storeImage } from '../images/insert-images'
import { openReport } from '../images/report'
import { SLICE_TYPE } from './copied-html'
import { withoutStrangeComments } from './own-comments'
import { cleanSlice, lineSlice, type PasteMode } from './paste-modes'
import {
  forNote,
  notesFrom,
  notesOfOwn,
  pasteSlice,
  sliceOfBlocks,
  sliceOfOwn,
  sliceOfParagraphs,
  sliceOfText,
} from './pasted-slice'

/** What is asked of a paste. */
export interface PasteOptions {
  /** The paste itself, for the handlers of tables; absent for a drop. */
  readonly event?: ClipboardEvent
  /** Where a drop fell. */
  readonly at?: number
  /** The words alone (Ctrl+Shift+V). */
  readonly plain?: boolean
}

/**
 * Puts what the clipboard or a drop holds into the text: our own slice exactly, else HTML through the one reader, else
 * files, else text.
 */
export function pasteInto(
  view: EditorView,
  data: DataTransfer,
  services: EditorServices,
  options: PasteOptions = {},
): void {
  const { event, at, plain } = options
  const own = data.getData(SLICE_TYPE)
  const html = data.getData('text/html')
  const text = data.getData('text/plain')
  const files = [...data.files]
  if (at !== undefined) view.dispatch(view.state.tr.setSelection(TextSelection.near(view.state.doc.resolve(at))))
  if (plain === true && text !== '') {
    insert(view, sliceOfParagraphs(text, view.state.schema), { event })
  } else if (own !== '') {
    const slice = sliceOfOwn(own, view.state.schema)
    if (slice === null) return services.notify('warning', t('editor.paste.noOwn'))
    const known = fitting(
      withoutStrangeComments(slice, view.state.doc, services.knowsThread),
      view.state.selection,
      services,
    )
    const forms = { keep: known, clean: cleanSlice(known), text: lineSlice(text, view.state.schema) }
    insert(view, known, { event, forms, notes: notesOfOwn(own, view.state.schema) })
  } else if (files.length > 0 && !holdsText(html)) {
    void insertImages(view, files, services, at === undefined ? {} : { at })
  } else if (html !== '') {
    void pasteHtml(view, { html, text, rtf: data.getData('text/rtf') }, services, event)
  } else if (text !== '') {
    pasteText(view, text, event)
  }
}

/** A copied picture comes as a file beside HTML of one `img`; Word sends a picture of the text beside the text. */
const holdsText = (html: string): boolean =>
  html
    .slice(0, 20_000)
    .replace(/<(style|script|title)[\s\S]*?<\/\1>/gi, '')
    .replace(/<[^>]*>|&nbsp;|\s/g, '') !== ''

function pasteText(view: EditorView, text: string, event: ClipboardEvent | undefined): void {
  const address = text.trim()
  const { state } = view
  // An address pasted over words links the words.
  if (!state.selection.empty && isSafeLink(address) && setLink(address)(state, view.dispatch)) return
  const slice = sliceOfText(text, state.schema)
  insert(view, slice, { event, forms: { clean: slice, text: lineSlice(text, state.schema) } })
}

async function pasteHtml(
  view: EditorView,
  { html, text, rtf }: { readonly html: string; readonly text: string; readonly rtf: string },
  services: EditorServices,
  event: ClipboardEvent | undefined,
): Promise<void> {
  let read: ReturnType<typeof readHtml>
  try {
    read = readHtml(html, rtf)
  } catch {
    services.notify('error', t('editor.paste.failed'))
    return
  }
  const waiting = read.images.filter((image) => image.bytes !== null)
  const { names, place } = waiting.length === 0 ? NONE_WAITING : await whileFollowing(view, waiting, services)
  if (view.isDestroyed) return services.notify('warning', t('editor.paste.left'))
  const body = placeImages(read.body, names)
  const { schema } = view.state
  const blocks = (body.content ?? []).filter(({ type }) => type !== 'footnotes')
  const notes = notesFrom([...notesOf(body).values()], schema)
  const slice = fitting(withEdgeSpaces(sliceOfBlocks(blocks, schema), text), place ?? view.state.selection, services)
  const words = text.trim() === '' ? paragraphsOf(body).join('\n') : text
  const forms = { keep: slice, clean: cleanSlice(slice), text: lineSlice(words, schema) }
  insert(view, slice, { event, forms, notes, place })
  if (read.lost.length > 0) services.notify('warning', read.lost.join(''))
}

/** What of a slice may come there; where it is less, that is said. */
function fitting(slice: Slice, place: Selection, services: EditorServices): Slice {
  const fits = forNote(slice, place)
  if (fits !== slice) services.notify('warning', t('editor.paste.note'))
  return fits
}

interface StoredImages {
  readonly names: ReadonlyMap<number, MediaName>
  /** Where the paste was asked for, when the person has gone on since. */
  readonly place: Selection | null
}

const NONE_WAITING: StoredImages = { names: new Map(), place: null }

/** Stores the pictures in turn, while the person may go on elsewhere. */
async function whileFollowing(
  view: EditorView,
  images: readonly PastedImage[],
  services: EditorServices,
): Promise<StoredImages> {
  const onBlock = view.state.selection instanceof NodeSelection
  const from = followPosition(view, view.state.selection.from)
  const to = followPosition(view, view.state.selection.to)
  const waits = whereAsked(view)
  const names = new Map<number, MediaName>()
  const report = openReport(services)
  for (const { figure, bytes, name } of images) {
    if (bytes === null) continue
    const file = new Blob([new Uint8Array(bytes)])
    const added = await storeImage(file, name === '' ? t('editor.image.unnamed') : name, services, report)
    if (added !== null) names.set(figure, added.media)
  }
  report.tell()
  await whenComposed(view)
  const [start, end] = [from.stop(), to.stop()]
  if (view.isDestroyed || waits()) return { names, place: null }
  const { doc } = view.state
  const there = onBlock && doc.resolve(start).nodeAfter?.isBlock === true
  const place = there ? NodeSelection.create(doc, start) : TextSelection.between(doc.resolve(start), doc.resolve(end))
  return { names, place }
}

/** What an insertion comes with. */
interface Pasting {
  readonly event: ClipboardEvent | undefined
  /** The forms between which a person may choose afterwards; alike ones are no choice. */
  readonly forms?: Readonly<Partial<Record<PasteMode, Slice>>>
  /** The footnotes that references in the slice speak of. */
  readonly notes?: readonly ProseMirrorNode[]
  /** Another place than the selection, which then stays with the person. */
  readonly place?: Selection | null
}

function insert(view: EditorView, slice: Slice, { event, forms = {}, notes = [], place = null }: Pasting): void {
  if (slice.size === 0) return
  const { notes: offered, names } = arriving(view.state.doc, notes)
  const renamed = new Map([slice, ...Object.values(forms)].map((one) => [one, renamedSlice(one, names)]))
  const pasted = renamed.get(slice) ?? slice
  if (offered.length > 0) view.dispatch(offerNotes(view.state.tr, offered))
  const { state } = view
  if (place !== null) {
    const tr = pasteSlice(state.apply(state.tr.setSelection(place)), pasted)
    view.dispatch(closeHistory(tr.setSelection(state.selection.map(tr.doc, tr.mapping))))
    return
  }
  // Tables take pasted cells into their own cells.
  const cells = forCells(pasted, state)
  if (event !== undefined && view.someProp('handlePaste', (handle) => handle(view, event, cells)) === true) return
  const tr = closeHistory(pasteSlice(state, pasted)).setMeta('pasteFrom', state.selection).scrollIntoView()
  const choices = distinct(Object.fromEntries(Object.entries(forms).map(([name, one]) => [name, renamed.get(one)])))
  const mode = (['keep', 'clean', 'text'] as const).find((name) => choices[name] === pasted)
  const isChoice = mode !== undefined && Object.keys(choices).length > 1
  view.dispatch(isChoice ? withPasteChoice(tr, { mode, slices: choices, notes: offered }) : tr)
}

function distinct(forms: Readonly<Partial<Record<PasteMode, Slice>>>): Partial<Record<PasteMode, Slice>> {
  const found: Partial<Record<PasteMode, Slice>> = {}
  for (const name of ['keep', 'clean', 'text'] as const) {
    const slice = forms[name]
    if (slice === undefined || slice.size === 0) continue
    if (Object.values(found).some((other) => other.content.eq(slice.content))) continue
    found[name] = slice
  }
  return found
}
