/** What is to be converted. */
export interface WidthParts {
  readonly letters: boolean
  readonly digits: boolean
  readonly punctuation: boolean
}

/** Addresses stay as they are, whatever their signs. */
const ADDRESS = /(?:https?:\/\/|www\.)[\w\-.~:/?#[\]@!$&'()*+,;=%]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gi
/** A sign within a number or a Latin word: 3.14, 12:30, 1,000, 9/10, Node.js, e-mail. */
const WITHIN = /[\p{Script=Latin}\p{N}][.,:/'’\-%][\p{Script=Latin}\p{N}]/u

const HAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、。〈-】〔〕]/u
const LATIN = /[\p{Script=Latin}\p{N}]/u

/** Half-width signs that Chinese has a full-width form of; quotation marks have two, so they are left to a person. */
const CHINESE_SIGNS: Readonly<Record<string, string>> = {
  ',': '，',
  '.': '。',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
}

const isAddressed = (text: string): ((at: number) => boolean) => {
  const spans = [...text.matchAll(ADDRESS)].map(({ index, 0: words }) => [index, index + words.length] as const)
  return (at) => spans.some(([from, to]) => at >= from && at < to)
}

/**
 * Whether a sign belongs to Chinese or to Latin words and figures: what stands before it decides, what stands after it
 * where nothing does (an opening bracket, the beginning); undecided: null.
 */
function owner(text: string, at: number): 'chinese' | 'latin' | null {
  const look = (from: number, by: 1 | -1): 'chinese' | 'latin' | null => {
    for (let place = from; place >= 0 && place < text.length; place += by) {
      const unit = text.charAt(place)
      if (HAN.test(unit)) return 'chinese'
      if (LATIN.test(unit)) return 'latin'
      if (unit === '\n') return null
    }
    return null
  }
  return '(（[［'.includes(text.charAt(at))
    ? (look(at + 1, 1) ?? look(at - 1, -1))
    : (look(at - 1, -1) ?? look(at + 1, 1))
}

/** Full-width letters, digits and signs as half width; signs only where they stand with Latin words or figures. */
export function toHalfWidth(text: string, parts: WidthParts): string {
  return text.replace(/[\uff01-\uff5e\u3000]/g, (unit, at: number) => {
    const half = unit === '\u3000' ? ' ' : String.fromCharCode(unit.charCodeAt(0) - 0xfee0)
    if (/[a-z]/i.test(half)) return parts.letters ? half : unit
    if (/\d/.test(half)) return parts.digits ? half : unit
    return parts.punctuation && owner(text, at) === 'latin' ? half : unit
  })
}

/** Half-width letters, digits and signs as full width; addresses stay, and signs change only where they stand with Chinese. */
export function toFullWidth(text: string, parts: WidthParts): string {
  const addressed = isAddressed(text)
  return text.replace(/[!-~]/g, (unit, at: number) => {
    if (addressed(at)) return unit
    if (/[a-z]/i.test(unit)) return parts.letters ? wide(unit) : unit
    if (/\d/.test(unit)) return parts.digits ? wide(unit) : unit
    const chinese = CHINESE_SIGNS[unit]
    if (!parts.punctuation || chinese === undefined || owner(text, at) !== 'chinese') return unit
    return WITHIN.test(text.slice(Math.max(0, at - 1), at + 2)) ? unit : chinese
  })
}

const wide = (unit: string): string => String.fromCharCode(unit.charCodeAt(0) + 0xfee0)
