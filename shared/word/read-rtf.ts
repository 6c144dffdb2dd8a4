import { AppError } from '../ipc/errors'
import { t } from '../messages/translate'
import type { Manuscript } from './blocks'
import { PLAIN_LOOK } from './blocks'
import { linkOfInstruction } from './fields'
import { WordLosses } from './losses'
import { CODEPAGES, destinationOf, type Group, newGroup } from './rtf-groups'
import { isEmphasis, lookAfter } from './rtf-looks'
import { RtfText } from './rtf-text'
import { type RtfToken, rtfTokens } from './rtf-tokens'

export interface ReadRtf {
  readonly manuscript: Manuscript
  readonly images: ReadonlyMap<string, Uint8Array>
}

const DEEPEST = 1000

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
  private readonly content = new RtfText()
  private readonly groups: Group[] = []
  private readonly fonts = new Map<number, number>()
  private group: Group = newGroup()
  private bytes: number[] = []
  private toSkip = 0
  private isOptional = false
  private codepage = 1252
  private font = 0
  private instruction = ''
  private picture: { hex: string; isImage: boolean } | null = null

  constructor(decode: (bytes: readonly number[], codepage: number) => string) {
    this.decode = decode
  }

  read(text: string): ReadRtf {
    for (const token of rtfTokens(text)) this.step(token)
    this.flushBytes()
    // What a program writes ends all that it began.
    if (this.groups.length > 0) throw new AppError('import-unreadable', t('word.rtfBroken'))
    const { content } = this
    content.endParagraph()
    content.endTable()
    const manuscript: Manuscript = {
      blocks: content.blocks,
      notes: content.notes,
      threads: [],
      lost: this.losses.sentences('accept'),
      claimedTitle: '',
    }
    return { manuscript, images: content.images }
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
    if (ended.destination === 'note' && this.group.destination !== 'note') this.content.endNote()
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
    else if (destination === 'marker') this.content.marker += text
    else if ((destination === 'body' || destination === 'note') && !isHidden && !isDeleted) {
      this.content.add({ text, look, link, comments: [] })
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
        return group.destination === 'body' || group.destination === 'note' ? this.content.endParagraph() : undefined
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
        this.content.plainParagraph()
        return
      case 'plain':
        group.look = PLAIN_LOOK
        group.isHidden = false
        return
      case 'qc':
        this.content.align = 'center'
        return
      case 'qr':
        this.content.align = 'right'
        return
      case 'ql':
      case 'qj':
        this.content.align = null
        return
      case 'outlinelevel':
        this.content.level = value !== null && value < 9 ? value + 1 : null
        return
      case 'v':
        group.isHidden = isOn
        return
      case 'deleted':
        if (isOn && !group.isDeleted) this.losses.deleted.push('')
        group.isDeleted = isOn
        return
      case 'intbl':
        this.content.inTable = true
        return
      case 'cell':
      case 'nestcell':
        return this.content.endCell()
      case 'row':
      case 'nestrow':
        return this.content.table.row()
      case 'trowd':
      case 'clmrg':
      case 'clvmrg':
      case 'cellx':
        return this.content.table.define(name, value)
      case 'pngblip':
      case 'jpegblip':
        if (this.picture !== null) this.picture.isImage = true
        return
      default:
        if (isEmphasis(name) && isOn) this.losses.count('emphasis')
        group.look = lookAfter(group.look, name, value)
    }
  }

  /** True when the word begins a group of another kind. */
  private destination(name: string, isOptional: boolean): boolean {
    const { group } = this
    if (group.destination === 'skip') return name !== 'u'
    const begun = destinationOf(name, isOptional)
    if (begun === null) return false
    group.destination = begun
    if (begun === 'marker') this.content.marker = ''
    else if (begun === 'picture') this.picture = { hex: '', isImage: false }
    else if (begun === 'note') this.content.beginNote()
    else if (name === 'object') this.losses.count('embedded')
    return true
  }

  private endPicture(): void {
    const { picture } = this
    this.picture = null
    if (picture === null) return
    const bytes = picture.isImage ? bytesOfHex(picture.hex) : null
    if (bytes === null) this.losses.count('missingImages')
    else this.content.addImage(bytes)
  }
}

function bytesOfHex(hex: string): Uint8Array | null {
  const digits = hex.replace(/[^0-9a-f]/gi, '')
  const bytes = new Uint8Array(digits.length >> 1)
  for (let i = 0; i < bytes.length; i++) bytes[i] = Number.parseInt(digits.slice(2 * i, 2 * i + 2), 16)
  return bytes.length === 0 ? null : bytes
}
