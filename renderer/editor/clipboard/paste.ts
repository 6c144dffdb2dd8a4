import { closeHistory } from '@tiptap/pm/history'
import { NodeSelection, TextSelection } from '@tiptap/pm/state'
import type { Node as ProseMirrorNode, Slice } from '@tiptap/pm/model'
import type { EditorView } from '@tiptap/pm/view'
import type { MediaName } from '../../../shared/article/record'
import { notesOf } from '../../../shared/document/footnotes'
import { isSafeLink } from '../../../shared/document/safe-link'
import { placeImages, type PastedImage } from '../../../shared/document/reader/images'
import { readHtml } from '../../../shared/document/reader/read-html'
import { t } from '../../../shared/messages/translate'
import { setLink } from '../commands/links'
import type { EditorServices } from '../core/services'
import { offerNotes } from '../extensions/footnote/footnotes'
import { followPosition } from '../extensions/positions/positions'
import { insertImages, storeImage } from '../images/insert-images'
import { tellRefusals, type Refusal } from '../images/refusals'
import { SLICE_TYPE } from './copied-html'
import { notesFrom, notesOfOwn, pasteSlice, sliceOfBlocks, sliceOfOwn, sliceOfText } from './pasted-slice'

/**
 * Puts what the clipboard or a drop holds into the text: our own slice exactly, else HTML through the one reader, else
 * files, else text.
 * @param event the paste itself, for the handlers of tables; null for a drop @param at where a drop fell
 */
export function pasteInto(
  view: EditorView,
  data: DataTransfer,
  services: EditorServices,
  event: ClipboardEvent | null,
  at?: number,
): void {
  const own = data.getData(SLICE_TYPE)
  const html = data.getData('text/html')
  const text = data.getData('text/plain')
  const files = [...data.files]
  if (at !== undefined) view.dispatch(view.state.tr.setSelection(TextSelection.near(view.state.doc.resolve(at))))
  if (own !== '') {
    const slice = sliceOfOwn(own, view.state.schema)
    if (slice !== null) return insert(view, slice, event, notesOfOwn(own, view.state.schema))
    services.notify('warning', t('editor.paste.noOwn'))
  } else if (files.length > 0 && !holdsText(html)) {
    void insertImages(view, files, services, at)
  } else if (html !== '') {
    void pasteHtml(view, html, services, event)
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

function pasteText(view: EditorView, text: string, event: ClipboardEvent | null): void {
  const address = text.trim()
  const { state } = view
  // An address pasted over words links the words.
  if (!state.selection.empty && isSafeLink(address) && setLink(address)(state, view.dispatch)) return
  insert(view, sliceOfText(text, state.schema), event)
}

async function pasteHtml(
  view: EditorView,
  html: string,
  services: EditorServices,
  event: ClipboardEvent | null,
): Promise<void> {
  let read: ReturnType<typeof readHtml>
  try {
    read = readHtml(html)
  } catch {
    services.notify('error', t('editor.paste.failed'))
    return
  }
  const waiting = read.images.filter((image) => image.bytes !== null)
  const names = waiting.length === 0 ? new Map<number, MediaName>() : await whileFollowing(view, waiting, services)
  if (view.isDestroyed) return
  const body = placeImages(read.body, names)
  const blocks = (body.content ?? []).filter(({ type }) => type !== 'footnotes')
  const notes = notesFrom([...notesOf(body).values()], view.state.schema)
  insert(view, sliceOfBlocks(blocks, view.state.schema), event, notes)
  if (read.lost.length > 0) services.notify('warning', read.lost.join(''))
}

/** Stores the pictures in turn; afterwards the selection is where the paste was asked for. */
async function whileFollowing(
  view: EditorView,
  images: readonly PastedImage[],
  services: EditorServices,
): Promise<ReadonlyMap<number, MediaName>> {
  const onBlock = view.state.selection instanceof NodeSelection
  const from = followPosition(view, view.state.selection.from)
  const to = followPosition(view, view.state.selection.to)
  const names = new Map<number, MediaName>()
  const refusals: Refusal[] = []
  for (const { figure, bytes, name } of images) {
    if (bytes === null) continue
    const file = new Blob([new Uint8Array(bytes)])
    const added = await storeImage(file, name === '' ? t('editor.image.unnamed') : name, services, refusals)
    if (added !== null) names.set(figure, added.media)
  }
  tellRefusals(refusals, services)
  const [start, end] = [from.stop(), to.stop()]
  if (!view.isDestroyed && !view.composing) {
    const { doc, tr } = view.state
    const there = onBlock && doc.resolve(start).nodeAfter?.isBlock === true
    const selection = there
      ? NodeSelection.create(doc, start)
      : TextSelection.between(doc.resolve(start), doc.resolve(end))
    view.dispatch(tr.setSelection(selection))
  }
  return names
}

function insert(
  view: EditorView,
  slice: Slice,
  event: ClipboardEvent | null,
  notes: readonly ProseMirrorNode[] = [],
): void {
  if (slice.size === 0) return
  if (notes.length > 0) view.dispatch(offerNotes(view.state.tr, notes))
  // Tables take pasted cells into their own cells.
  if (event !== null && view.someProp('handlePaste', (handle) => handle(view, event, slice)) === true) return
  view.dispatch(closeHistory(pasteSlice(view.state, slice)))
}
