import { AppError } from '../ipc/errors'
import { t } from '../messages/translate'
import type { Block, Look, Manuscript, Note, Piece } from './blocks'
import { PLAIN_LOOK } from './blocks'
import { linkOfInstruction } from './fields'
import { WordLosses } from './losses'
import { RtfTable } from './rtf-tables'
import { type RtfToken, rtfTokens } from './rtf-tokens'

/** What text inside a group belongs to. */
type Destination = 'body' | 'skip' | 'fonts' | 'picture' | 'instruction' | 'marker' | 'note'

interface Group {
  destination: Destination
  look: Look
  /** Bytes or characters that stand for one \u in older programs. */
  skip: number
  codepage: number
  isHidden: boolean
  isDeleted: boolean
  link: string | null
}

/** The paragraph under way, of the text or of a note. */
interface Line {
  pieces: Piece[]
  after: Block[]
}

export interface ReadRtf {
  readonly manuscript: Manuscript
  readonly images: ReadonlyMap<string, Uint8Array>
}

const SKIPPED = new Set(
  (
    'colortbl stylesheet info header headerl headerr headerf footer footerl footerr footerf object themedata listtable listoverridetable generator ' +
    'xmlnstbl datastore latentstyles colorschememapping rsidtbl mmathPr pgdsctbl revtbl filetbl nonshppict bkmkstart bkmkend xe tc annotation atnid ' +
    'atnauthor atndate atnref falt panose template userprops operator wgrffmtfilter passwordhash fchars lchars pnseclvl background shpinst'
  ).split(' '),
)
/** Destinations behind \* that hold text of the article all the same. */
const KNOWN_OPTIONAL = new Set(['shppict', 'fldinst', 'footnote', 'pntext', 'listtext'])
const CODEPAGES: ReadonlyMap<number, number> = new Map([
  [134, 936],
  [136, 950],
  [128, 932],
  [129, 949],
  [0, 1252],
])
const DEEPEST = 1000
const MOST_PARAGRAPHS = 100_000

/**
 * Reads an RTF text: paragraphs, alignment, marks, outline levels, lists as they are numbered, tables, pictures, notes, links.
 * @param text the file's bytes as characters below 256
 * @param decode bytes of a Windows code page as text
 */
export function readRtf(text: string, decode: (bytes: readonly number[], codepage: number) => string): ReadRtf {
  if (!/^\s*\{\\rtf/.test(text)) throw new AppError('import-unreadable', t('word.rtfBroken'))
  return new RtfReader(decode).read(text)
}

class RtfReader {
  private readonly decode: (bytes: readonly number[], codepage: number) => string
  private readonly losses = new WordLosses()
  private readonly blocks: Block[] = []
  private readonly notes: Note[] = []
  private readonly images = new Map<string, Uint8Array>()
  private readonly table = new RtfTable()
  private readonly groups: Group[] = []
  private readonly fonts = new Map<number, number>()
  private group: Group = newGroup()
  private line: Line = { pieces: [], after: [] }
  private outerLine: Line | null = null
  private cellBlocks: Block[] = []
  private bytes: number[] = []
  private toSkip = 0
  private isOptional = false
  private codepage = 1252
  private font = 0
  private align: 'center' | 'right' | null = null
  private level: number | null = null
  private inTable = false
  private marker = ''
  private instruction = ''
  private picture: { hex: string; isImage: boolean } | null = null
  private paragraphs = 0

  constructor(decode: (bytes: readonly number[], codepage: number) => string) {
    this.decode = decode
  }

  read(text: string): ReadRtf {
    for (const token of rtfTokens(text)) this.step(token)
    this.flushBytes()
    // What a program writes ends all that it began.
    if (this.groups.length > 0) throw new AppError('import-unreadable', t('word.rtfBroken'))
    this.endParagraph()
    this.endTable()
    const manuscript: Manuscript = {
      blocks: this.blocks,
      notes: this.notes,
      threads: [],
      lost: this.losses.sentences('accept'),
      claimedTitle: '',
    }
    return { manuscript, images: this.images }
  }

  private step(token: RtfToken): void {
    if (token.kind !== 'byte') this.flushBytes()
    switch (token.kind) {
      case 'open':
        if (this.groups.length >= DEEPEST) throw new AppError('import-unreadable', t('word.tooLarge'))
        this.groups.push(this.group)
        this.group = { ...this.group }
        this.isOptional = false
        return
      case 'close':
        return this.close()
      case 'byte':
        if (this.toSkip > 0) this.toSkip -= 1
        else this.bytes.push(token.value)
        return
      case 'text':
        return this.text(token.text)
      case 'word':
        return this.word(token.name, token.value)
      case 'binary':
        return
    }
  }

  private close(): void {
    const ended = this.group
    this.group = this.groups.pop() ?? newGroup()
    if (ended.destination === 'picture' && this.group.destination !== 'picture') this.endPicture()
    if (ended.destination === 'instruction' && this.group.destination !== 'instruction') {
      // The result stands in the next group of the same field.
      this.group.link = linkOfInstruction(this.instruction)
      if (/^\s*(?:PAGE|NUMPAGES|TOC)\b/i.test(this.instruction)) this.group.destination = 'skip'
      this.instruction = ''
    }
    if (ended.destination === 'note' && this.group.destination !== 'note') this.endNote()
  }

  private flushBytes(): void {
    if (this.bytes.length === 0) return
    const { bytes } = this
    this.bytes = []
    this.add(this.decode(bytes, this.group.codepage))
  }

  private text(text: string): void {
    const kept = text.slice(this.toSkip)
    this.toSkip = Math.max(0, this.toSkip - text.length)
    if (kept === '') return
    // Plain bytes above 127 are letters of the code page too.
    this.add(
      /[\u0080-\u00ff]/.test(kept)
        ? this.decode(
            Array.from(kept, (c) => c.charCodeAt(0)),
            this.group.codepage,
          )
        : kept,
    )
  }

  private add(text: string): void {
    const { destination, look, link, isHidden, isDeleted } = this.group
    if (destination === 'picture') {
      if (this.picture !== null) this.picture.hex += text
    } else if (destination === 'instruction') this.instruction += text
    else if (destination === 'marker') this.marker += text
    else if ((destination === 'body' || destination === 'note') && !isHidden && !isDeleted) {
      this.line.pieces.push({ text, look, link, comments: [] })
    }
  }

  private word(name: string, value: number | null): void {
    const optional = this.isOptional
    this.isOptional = name === '*'
    if (name === '*') return
    if (this.destination(name, optional)) return
    const isOn = value !== 0
    const { group } = this
    switch (name) {
      case 'par':
      case 'sect':
        return group.destination === 'body' || group.destination === 'note' ? this.endParagraph() : undefined
      case 'line':
        return this.add('\n')
      case 'tab':
        return this.add('\t')
      case '~':
        return this.add('\u00a0')
      case '_':
        return this.add('-')
      case '\\':
      case '{':
      case '}':
        return this.add(name)
      case 'u':
        this.add(String.fromCharCode((value ?? 0) < 0 ? (value ?? 0) + 65536 : (value ?? 0)))
        this.toSkip = group.skip
        return
      case 'uc':
        group.skip = Math.min(Math.max(0, value ?? 1), 16)
        return
      case 'ansicpg':
        this.codepage = group.codepage = value ?? 1252
        return
      case 'f':
        this.font = value ?? 0
        if (group.destination !== 'fonts') group.codepage = this.fonts.get(this.font) ?? this.codepage
        return
      case 'fcharset':
        if (group.destination === 'fonts') {
          const codepage = CODEPAGES.get(value ?? 0)
          this.fonts.set(this.font, value === 0 || codepage === undefined ? this.codepage : codepage)
        }
        return
      case 'pard':
        if (group.destination === 'marker') return
        this.align = null
        this.level = null
        this.inTable = false
        return
      case 'plain':
        group.look = PLAIN_LOOK
        group.isHidden = false
        return
      case 'qc':
        this.align = 'center'
        return
      case 'qr':
        this.align = 'right'
        return
      case 'ql':
      case 'qj':
        this.align = null
        return
      case 'outlinelevel':
        this.level = value !== null && value < 9 ? value + 1 : null
        return
      case 'v':
        group.isHidden = isOn
        return
      case 'deleted':
        if (isOn && !group.isDeleted) this.losses.deleted.push('')
        group.isDeleted = isOn
        return
      case 'intbl':
        this.inTable = true
        return
      case 'cell':
      case 'nestcell':
        return this.endCell()
      case 'row':
      case 'nestrow':
        return this.table.row()
      case 'trowd':
      case 'clmrg':
      case 'clvmrg':
      case 'cellx':
        return this.table.define(name, value)
      case 'pngblip':
      case 'jpegblip':
        if (this.picture !== null) this.picture.isImage = true
        return
      default:
        this.mark(name, value, isOn)
    }
  }

  private mark(name: string, value: number | null, isOn: boolean): void {
    const set = (change: Partial<Look>): void => {
      this.group.look = { ...this.group.look, ...change }
    }
    if (name === 'b') set({ bold: isOn })
    else if (name === 'i') set({ italic: isOn })
    else if (name === 'ulnone') set({ underline: false })
    else if (/^ul(?:d|db|w|dash|th|wave)?$/.test(name)) set({ underline: isOn })
    else if (name === 'strike' || name === 'striked') set({ strike: isOn })
    else if (name === 'super') set({ script: 'sup' })
    else if (name === 'sub') set({ script: 'sub' })
    else if (name === 'nosupersub') set({ script: null })
    else if (name === 'fs') set({ size: value })
    else if (name === 'accdot' || name === 'acccomma') {
      set({ bold: isOn || this.group.look.bold })
      if (isOn) this.losses.count('emphasis')
    }
  }

  /** True when the word begins a group of another kind. */
  private destination(name: string, optional: boolean): boolean {
    const { group } = this
    if (group.destination === 'skip') return name !== 'u'
    if (name === 'fonttbl') group.destination = 'fonts'
    else if (name === 'fldinst') group.destination = 'instruction'
    else if (name === 'listtext' || name === 'pntext') {
      group.destination = 'marker'
      this.marker = ''
    } else if (name === 'pict') {
      group.destination = 'picture'
      this.picture = { hex: '', isImage: false }
    } else if (name === 'footnote') {
      group.destination = 'note'
      this.line.pieces.push({ text: '', look: PLAIN_LOOK, link: null, comments: [], note: this.notes.length + 1 })
      this.outerLine = this.line
      this.line = { pieces: [], after: [] }
    } else if (SKIPPED.has(name) || (optional && !KNOWN_OPTIONAL.has(name))) {
      if (name === 'object') this.losses.count('embedded')
      group.destination = 'skip'
    } else return false
    return true
  }

  private endPicture(): void {
    const { picture } = this
    this.picture = null
    if (picture === null) return
    const bytes = picture.isImage ? bytesOfHex(picture.hex) : null
    if (bytes === null) return this.losses.count('missingImages')
    const name = `image-${this.images.size + 1}`
    this.images.set(name, bytes)
    const facts = { alt: '', name, width: null, align: null, caption: [], credit: '' }
    this.line.after.push({ kind: 'figure', image: name, ...facts })
  }

  private endNote(): void {
    const blocks = this.takeLine()
    this.notes.push({ number: this.notes.length + 1, blocks })
    this.line = this.outerLine ?? { pieces: [], after: [] }
    this.outerLine = null
  }

  private takeLine(): readonly Block[] {
    const { pieces, after } = this.line
    this.line = { pieces: [], after: [] }
    this.paragraphs += 1
    if (this.paragraphs > MOST_PARAGRAPHS) {
      throw new AppError('import-unreadable', t('word.tooManyParagraphs', { limit: MOST_PARAGRAPHS }))
    }
    const marker = this.marker.trim()
    this.marker = ''
    if (!pieces.some(({ text }) => text.trim() !== '')) return after
    const drawn = marker === '' ? null : { text: /^[·•\uf0b7]$/.test(marker) ? '•' : marker, level: 1 }
    return [{ kind: 'paragraph', pieces, align: this.align, level: this.level, role: null, marker: drawn }, ...after]
  }

  private endParagraph(): void {
    const blocks = this.takeLine()
    if (this.outerLine !== null) {
      // A note of several paragraphs is one: its marks stand in one line of the text.
      const pieces = blocks.flatMap((block) => (block.kind === 'paragraph' ? block.pieces : []))
      this.line.pieces.push(...pieces, { text: '\n', look: PLAIN_LOOK, link: null, comments: [] })
      return
    }
    if (this.inTable) {
      this.cellBlocks.push(...blocks)
      return
    }
    if (blocks.length > 0) this.endTable()
    this.blocks.push(...blocks)
  }

  private endCell(): void {
    this.cellBlocks.push(...this.takeLine())
    this.table.cell(this.cellBlocks)
    this.cellBlocks = []
  }

  private endTable(): void {
    const table = this.table.finish()
    if (table !== null) this.blocks.push(table)
    this.blocks.push(...this.cellBlocks)
    this.cellBlocks = []
  }
}

const newGroup = (): Group => ({
  destination: 'body',
  look: PLAIN_LOOK,
  skip: 1,
  codepage: 1252,
  isHidden: false,
  isDeleted: false,
  link: null,
})

function bytesOfHex(hex: string): Uint8Array | null {
  const digits = hex.replace(/[^0-9a-f]/gi, '')
  const bytes = new Uint8Array(digits.length >> 1)
  for (let i = 0; i < bytes.length; i++) bytes[i] = Number.parseInt(digits.slice(2 * i, 2 * i + 2), 16)
  return bytes.length === 0 ? null : bytes
}
