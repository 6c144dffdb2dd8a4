import { t } from '../messages/translate'
import type { NodeJson } from './json'
import { MEDIA_KINDS, type MediaSlot } from './nodes/media-slot'
import { isSafeLink } from './safe-link'

/** The parts of a placeholder out of its attributes; what is missing or strange is as good as empty. */
export function slotOf(node: NodeJson): MediaSlot {
  const text = (name: string): string => {
    const value = node.attrs?.[name]
    return typeof value === 'string' ? value : ''
  }
  const kind = MEDIA_KINDS.find((known) => known === node.attrs?.['kind']) ?? 'video'
  return { kind, title: text('title'), address: text('address'), duration: text('duration') }
}

/** The address of a recording on the web; null for a file's name. */
export const slotLink = ({ address }: MediaSlot): string | null =>
  /^https?:\/\//i.test(address) && isSafeLink(address) ? address : null

/** The placeholder in one line, e.g. “视频：开馆首日（3分20秒）”. */
export function slotWords(node: NodeJson): string {
  const { kind, title, address, duration } = slotOf(node)
  const name = title.trim() === '' ? address.trim() : title.trim()
  const label = t(kind === 'video' ? 'document.slot.video' : 'document.slot.audio')
  const length = duration.trim() === '' ? '' : t('document.slot.duration', { duration: duration.trim() })
  return name === '' ? `${label}${length}` : `${t('document.slot.named', { label, name })}${length}`
}
