import { closeHistory } from '@tiptap/pm/history'
import type { EditorView } from '@tiptap/pm/view'
import type { AddedMedia } from '../../../shared/ipc/library-values'
import { t } from '../../../shared/messages/translate'
import type { BlockAt } from '../commands/captioned'
import { figureOf } from '../commands/figures'
import { insertBlocks } from '../commands/insert-blocks'
import type { EditorServices } from '../core/services'
import { followPosition } from '../extensions/positions/positions'
import { prepareImage } from './prepare-image'
import { tellRefusals, type Refusal } from './refusals'

/** Stores one image; a refusal is kept for `tellRefusals` and gives null. */
export async function storeImage(
  file: Blob,
  name: string,
  services: EditorServices,
  refusals: Refusal[],
): Promise<AddedMedia | null> {
  try {
    const image = await prepareImage(file, name)
    const added = await services.addMedia(image.bytes, name)
    if (image.scaledTo !== null) services.notify('info', t('editor.image.scaled', { name, ...image.scaledTo }))
    return added
  } catch (error) {
    refusals.push({ name, error })
    return null
  }
}

const nameOf = (file: File): string => (file.name === '' ? t('editor.image.unnamed') : file.name)

/**
 * Stores the files in turn and puts those that are images in as figures, at the position (absent: the selection) as it
 * has moved meanwhile. The caret goes into the first caption.
 */
export async function insertImages(
  view: EditorView,
  files: readonly File[],
  services: EditorServices,
  at?: number,
): Promise<void> {
  const place = followPosition(view, at ?? view.state.selection.to)
  const added: AddedMedia[] = []
  const refusals: Refusal[] = []
  for (const file of files) {
    const media = await storeImage(file, nameOf(file), services, refusals)
    if (media !== null) added.push(media)
  }
  tellRefusals(refusals, services)
  const position = place.stop()
  if (added.length === 0 || view.isDestroyed) return
  const figures = added.map(({ media }) => figureOf(view.state.schema, media))
  const tr = insertBlocks(view.state.tr, figures, { at: position, caret: 'inside' })
  if (tr === null) {
    services.notify('warning', t('editor.image.noPlace'))
    return
  }
  view.dispatch(closeHistory(tr).scrollIntoView())
  view.focus()
}

/** Puts another image into a figure; caption, credit and width stay. */
export async function replaceImage(
  view: EditorView,
  figure: BlockAt,
  file: File,
  services: EditorServices,
): Promise<void> {
  const place = followPosition(view, figure.pos)
  const refusals: Refusal[] = []
  const added = await storeImage(file, nameOf(file), services, refusals)
  tellRefusals(refusals, services)
  const position = place.stop()
  if (added === null || view.isDestroyed) return
  const { state } = view
  if (state.doc.nodeAt(position)?.type.name !== 'figure') return
  view.dispatch(closeHistory(state.tr.setNodeAttribute(position, 'media', added.media)))
}
