import { closeHistory } from '@tiptap/pm/history'
import type { Node } from '@tiptap/pm/model'
import type { EditorView } from '@tiptap/pm/view'
import type { AddedMedia } from '../../../shared/ipc/library-values'
import { t } from '../../../shared/messages/translate'
import type { BlockAt } from '../commands/captioned'
import { figureOf } from '../commands/figures'
import { galleryOf } from '../commands/galleries'
import { insertBlocks } from '../commands/insert-blocks'
import { whenComposed, whereAsked } from '../core/asking'
import type { EditorServices } from '../core/services'
import { followPosition } from '../extensions/positions/positions'
import { prepareImage } from './prepare-image'
import { openReport, type ImageReport } from './report'

/** Stores one image; a refusal is kept for the report and gives null. */
export async function storeImage(
  file: Blob,
  name: string,
  services: EditorServices,
  report: ImageReport,
): Promise<AddedMedia | null> {
  try {
    const image = await prepareImage(file, name)
    const added = await services.addMedia(image.bytes, name)
    if (image.scaled !== null) {
      report.scaled({ name, ...image.scaled, bytes: { before: file.size, after: added.bytes } })
    }
    return added
  } catch (error) {
    report.refused({ name, error })
    return null
  }
}

const nameOf = (file: File): string => (file.name === '' ? t('editor.image.unnamed') : file.name)

/** From this many on the person is told how far it is. */
const MANY = 3

/** None when the person has left the article meanwhile, which is told. */
async function storeAll(
  view: EditorView,
  files: readonly File[],
  services: EditorServices,
): Promise<readonly AddedMedia[]> {
  const report = openReport(services)
  const added: AddedMedia[] = []
  try {
    for (const [done, file] of files.entries()) {
      if (files.length >= MANY) services.showProgress({ done, total: files.length })
      const media = await storeImage(file, nameOf(file), services, report)
      if (media !== null) added.push(media)
    }
  } finally {
    if (files.length >= MANY) services.showProgress(null)
  }
  report.tell()
  await whenComposed(view)
  if (!view.isDestroyed) return added
  tellLeft(added.length, services)
  return []
}

function tellLeft(count: number, services: EditorServices): void {
  if (count > 0) services.notify('warning', t('editor.image.left', { count }))
}

export interface InsertImages {
  /** Where to insert; absent: at the selection. */
  readonly at?: number
  readonly as?: 'figures' | 'gallery'
}

/**
 * Stores the files in turn and puts those that are images in as figures, or as one gallery, at the position as it has
 * moved meanwhile: one undo step for all. The caret goes into the first caption, unless the person has gone on elsewhere.
 */
export async function insertImages(
  view: EditorView,
  files: readonly File[],
  services: EditorServices,
  { at, as = 'figures' }: InsertImages = {},
): Promise<void> {
  const place = followPosition(view, at ?? view.state.selection.to)
  const waits = whereAsked(view)
  const added = await storeAll(view, files, services)
  const position = place.stop()
  if (added.length === 0) return
  const isWaited = waits()
  const figures = added.map(({ media }) => figureOf(view.state.schema, media))
  const blocks: readonly Node[] = as === 'gallery' ? [galleryOf(view.state.schema, figures)] : figures
  const tr = insertBlocks(view.state.tr, blocks, { at: position, caret: isWaited ? 'inside' : 'kept' })
  if (tr === null) {
    services.notify('warning', t('editor.image.noPlace'))
    return
  }
  view.dispatch(closeHistory(isWaited ? tr.scrollIntoView() : tr))
  if (isWaited) view.focus()
}

/** More photos at the end of a gallery. */
export async function addPhotos(
  view: EditorView,
  gallery: BlockAt,
  files: readonly File[],
  services: EditorServices,
): Promise<void> {
  const place = followPosition(view, gallery.pos)
  const added = await storeAll(view, files, services)
  const position = place.stop()
  const node = view.state.doc.nodeAt(position)
  if (added.length === 0 || node?.type.name !== 'gallery') return
  const end = position + node.nodeSize - 1 - (node.lastChild?.nodeSize ?? 0)
  const photos = added.map(({ media }) => figureOf(view.state.schema, media))
  view.dispatch(closeHistory(view.state.tr.insert(end, photos)).scrollIntoView())
}

/** Puts another image into a figure; caption, credit, alternative text and width stay. */
export async function replaceImage(
  view: EditorView,
  figure: BlockAt,
  file: Blob,
  name: string,
  services: EditorServices,
): Promise<boolean> {
  const place = followPosition(view, figure.pos)
  const report = openReport(services)
  const added = await storeImage(file, name, services, report)
  report.tell()
  await whenComposed(view)
  const position = place.stop()
  if (added === null) return false
  if (view.isDestroyed) {
    tellLeft(1, services)
    return false
  }
  const { state } = view
  if (state.doc.nodeAt(position)?.type.name !== 'figure') return false
  view.dispatch(closeHistory(state.tr.setNodeAttribute(position, 'media', added.media)))
  return true
}
