import type { Language } from '../../article/record'
import type { NodeJson } from '../json'
import { slotLink, slotOf } from '../media-slots'
import type { MediaKind } from '../nodes/media-slot'
import { attribute, classes, escapeText } from './escape'

const LABELS: Readonly<Record<Language, Readonly<Record<MediaKind, string>>>> = {
  'zh-CN': { video: '视频', audio: '音频' },
  en: { video: 'Video', audio: 'Audio' },
}

/**
 * A box that says which recording stands here: `media-slot video|audio` around `slot` with `slot-kind`, `slot-title`,
 * `slot-address` (a link when it is an address of the web) and `slot-duration`. Nothing is embedded.
 * @param words the printed figcaption; '' for none
 */
export function writeMediaSlot(node: NodeJson, language: Language, words: string): string {
  const slot = slotOf(node)
  const { kind, title, address, duration } = slot
  const link = slotLink(slot)
  const part = (name: string, text: string): string =>
    text === '' ? '' : `<span${classes(name)}>${escapeText(text)}</span>`
  const where =
    link === null
      ? part('slot-address', address)
      : `<span${classes('slot-address')}><a${attribute('href', link)}>${escapeText(link)}</a></span>`
  const label = `<span${classes('slot-kind')}>${LABELS[language][kind]}</span>`
  const box = `<div${classes('slot')}>${label}${part('slot-title', title)}${part('slot-duration', duration)}${where}</div>`
  return `<figure${classes('media-slot', kind)}>${box}${words}</figure>`
}
