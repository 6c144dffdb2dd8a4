import type { Look } from './blocks'
import { PLAIN_LOOK } from './blocks'

/** What text inside a group belongs to. */
export type Destination = 'body' | 'skip' | 'fonts' | 'picture' | 'instruction' | 'marker' | 'note'

/** What holds between two braces. */
export interface Group {
  destination: Destination
  look: Look
  /** Bytes or characters that stand for one \u in older programs. */
  skip: number
  codepage: number
  isHidden: boolean
  isDeleted: boolean
  link: string | null
}

export const newGroup = (): Group => ({
  destination: 'body',
  look: PLAIN_LOOK,
  skip: 1,
  codepage: 1252,
  isHidden: false,
  isDeleted: false,
  link: null,
})

const SKIPPED = new Set(
  (
    'colortbl stylesheet info header headerl headerr headerf footer footerl footerr footerf object themedata listtable listoverridetable generator ' +
    'xmlnstbl datastore latentstyles colorschememapping rsidtbl mmathPr pgdsctbl revtbl filetbl nonshppict bkmkstart bkmkend xe tc annotation atnid ' +
    'atnauthor atndate atnref falt panose template userprops operator wgrffmtfilter passwordhash fchars lchars pnseclvl background shpinst'
  ).split(' '),
)
/** Destinations behind \* that hold text of the article all the same. */
const KNOWN_OPTIONAL = new Set(['shppict', 'fldinst', 'footnote', 'pntext', 'listtext'])
const NAMED: ReadonlyMap<string, Destination> = new Map<string, Destination>([
  ['fonttbl', 'fonts'],
  ['fldinst', 'instruction'],
  ['listtext', 'marker'],
  ['pntext', 'marker'],
  ['pict', 'picture'],
  ['footnote', 'note'],
])

/** The destination that a control word begins; null for one that begins none. @param isOptional it stands behind \* */
export function destinationOf(word: string, isOptional: boolean): Destination | null {
  const named = NAMED.get(word)
  if (named !== undefined) return named
  return SKIPPED.has(word) || (isOptional && !KNOWN_OPTIONAL.has(word)) ? 'skip' : null
}

/** Windows code pages by the number of a font's character set (RTF 1.9.1, \fcharset). */
export const CODEPAGES: ReadonlyMap<number, number> = new Map([
  [134, 936],
  [136, 950],
  [128, 932],
  [129, 949],
  [0, 1252],
])
