import type { Block, ParagraphBlock } from '../../../shared/word/blocks'
import { fieldsOfLine, labelledTitle, type FoundFields } from '../text-fields'
import { authorsOfByline, isByline, mayBeByline } from './bylines'
import type { BodyLook } from './looks'
import { isLarger, sizeOf, standsOut, textOf } from './looks'

/** What stands before the text of an article, and the text itself. */
export interface FrontMatter {
  readonly title: string
  readonly titleBlocks: readonly ParagraphBlock[]
  readonly subtitle: string
  readonly byline: string
  readonly authors: readonly string[]
  readonly fields: FoundFields
  readonly rest: readonly Block[]
  /** Blocks that stood above the title and now begin the text. */
  readonly above: number
}

/** A title is looked for among so many paragraphs at most. */
const DEEPEST = 15
const LONGEST_TITLE = 80
const LONGEST_SUBTITLE = 60
const IS_SENTENCE = /[。；;：:，,]$/
const DOCUMENT_NUMBER = /[〔\[［(（]\s*\d{4}\s*[〕\]］)）]\s*第?\s*\d+\s*号/
const NUMBERED = /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、])/

interface Candidate {
  readonly block: ParagraphBlock
  readonly index: number
}

export function readFrontMatter(blocks: readonly Block[], body: BodyLook, claimed: string): FrontMatter {
  const title = findTitle(blocks, body)
  if (title === null) {
    return { title: claimed, titleBlocks: [], subtitle: '', ...NOTHING, rest: blocks, above: 0 }
  }
  const first = title[0]?.index ?? 0
  const above = blocks.slice(0, first)
  const aboveFields: FoundFields = {}
  const keptAbove = above.filter((block) => {
    const found = block.kind === 'paragraph' ? fieldsOfLine(textOf(block)) : null
    Object.assign(aboveFields, found)
    return found === null
  })
  const after = readUnder(blocks, (title.at(-1)?.index ?? first) + 1, title[0]?.block, body)
  const text = title.map(({ block }) => textOf(block)).join('')
  return {
    title: labelledTitle(text) ?? text,
    titleBlocks: title.map(({ block }) => block),
    ...after,
    fields: { ...aboveFields, ...after.fields },
    rest: [...keptAbove, ...after.rest],
    above: keptAbove.length,
  }
}

const NOTHING = { byline: '', authors: [], fields: {} } as const

/** The paragraphs of the title, one after the other; null when the text begins at once. */
function findTitle(blocks: readonly Block[], body: BodyLook): readonly Candidate[] | null {
  const opening: Candidate[] = []
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'table' && opening.length > 0) break
    if (block.kind !== 'paragraph') continue
    if (block.role !== 'title' && isText(block, body)) break
    opening.push({ block, index })
    if (opening.length >= DEEPEST) break
  }
  const styled = opening.findIndex(({ block }) => block.role === 'title')
  if (styled >= 0) return runOf(opening, styled, (one) => one.role === 'title')
  const number = opening.findIndex(({ block }) => DOCUMENT_NUMBER.test(textOf(block)))
  const possible = opening
    .slice(number + 1)
    .filter(
      ({ block }) => fieldsOfLine(textOf(block)) === null && !NUMBERED.test(textOf(block)) && block.marker === null,
    )
  const best =
    largest(possible, body) ??
    possible.find(({ block }) => block.align === 'center' && !isByline(block)) ??
    possible.find(({ block }) => !isByline(block)) ??
    possible[0]
  if (best === undefined) return null
  const at = opening.indexOf(best)
  const size = sizeOf(best.block)
  return runOf(opening, at, (one, previous) => {
    const goesOn = one.align === best.block.align && sizeOf(one) === size && isLarger(one, body)
    return goesOn && !/^[—－-]/.test(textOf(one)) && previous.role === one.role && !isByline(one)
  })
}

/** The first of the largest letters that are larger than the text's. */
function largest(possible: readonly Candidate[], body: BodyLook): Candidate | undefined {
  const larger = possible.filter(({ block }) => isLarger(block, body))
  const size = Math.max(0, ...larger.map(({ block }) => sizeOf(block) ?? 0))
  return larger.find(({ block }) => sizeOf(block) === size)
}

function runOf(
  opening: readonly Candidate[],
  from: number,
  goesOn: (block: ParagraphBlock, previous: ParagraphBlock) => boolean,
): readonly Candidate[] {
  const run: Candidate[] = []
  for (let at = from; at < opening.length; at++) {
    const one = opening[at]
    const previous = run.at(-1)
    if (one === undefined) break
    if (previous !== undefined && (one.index !== previous.index + 1 || !goesOn(one.block, previous.block))) break
    run.push(one)
    if (run.reduce((sum, { block }) => sum + textOf(block).length, 0) > LONGEST_TITLE) break
  }
  return run
}

/** A paragraph of the text itself: long, or a sentence, and of the text's look. */
function isText(block: ParagraphBlock, body: BodyLook): boolean {
  const text = textOf(block)
  if (text.length > LONGEST_TITLE) return true
  if (block.align === 'center' || standsOut(block, body) || block.level === 1) return false
  return IS_SENTENCE.test(text) && fieldsOfLine(text) === null
}

type Under = Pick<FrontMatter, 'subtitle' | 'byline' | 'authors' | 'fields' | 'rest'>

/** 副题, 署名 and labelled lines between title and text. */
function readUnder(blocks: readonly Block[], from: number, title: ParagraphBlock | undefined, body: BodyLook): Under {
  let subtitle = ''
  let byline = ''
  const fields: FoundFields = {}
  let at = from
  for (; at < blocks.length; at++) {
    const block = blocks[at]
    if (block?.kind !== 'paragraph' || block.level !== null || block.marker !== null) break
    const text = textOf(block)
    const labelled = fieldsOfLine(text)
    if (labelled !== null) Object.assign(fields, labelled)
    else if (subtitle === '' && byline === '' && isSubtitle(block, text, title, body)) {
      subtitle = text.replace(/^[—－–-]+\s*/, '').trim()
    } else if (byline === '' && isByline(block)) byline = text
    else {
      const lines = byline === '' ? linesToFields(blocks, at) : 0
      if (lines === 0) break
      if (subtitle !== '' || (lines === 1 && mayBeByline(block))) byline = text
      else subtitle = text
    }
  }
  const authors = byline === '' ? [] : authorsOfByline(byline)
  return { subtitle, byline, authors, fields, rest: blocks.slice(at) }
}

/** A line so far before the one that names source or time is none of the text: 副题 or 署名. */
const FARTHEST_FIELDS = 2

/** How many lines on the labelled one stands that shows a short line to be no text; 0 when there is none. */
function linesToFields(blocks: readonly Block[], at: number): number {
  for (let lines = 0; lines <= FARTHEST_FIELDS; lines++) {
    const block = blocks[at + lines]
    if (block?.kind !== 'paragraph' || block.level !== null || block.marker !== null) return 0
    const text = textOf(block)
    const labelled = fieldsOfLine(text)
    if (labelled?.source !== undefined || labelled?.publishTime !== undefined) return lines
    if (labelled === null && (text.length > LONGEST_SUBTITLE || /[。！？!?；;：:]$/.test(text))) return 0
  }
  return 0
}

function isSubtitle(block: ParagraphBlock, text: string, title: ParagraphBlock | undefined, body: BodyLook): boolean {
  if (text.length > LONGEST_SUBTITLE) return false
  if (block.role === 'subtitle' || /^(?:——|—|－－|--)/.test(text)) return true
  if (block.align !== 'center' || title?.align !== 'center' || isByline(block) || /^[（(]/.test(text)) return false
  return isLarger(block, body) && (sizeOf(block) ?? 0) < (sizeOf(title) ?? 0) && !NUMBERED.test(text)
}
