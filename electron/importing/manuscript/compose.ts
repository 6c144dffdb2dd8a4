import type { ArticleRecord, CommentThread, Instant } from '../../../shared/article/record'
import type { DocumentJson, NodeJson } from '../../../shared/document/json'
import type { PastedImage } from '../../../shared/document/reader/images'
import { readNodes } from '../../../shared/document/reader/read-html'
import { AppError } from '../../../shared/ipc/errors'
import { t } from '../../../shared/messages/translate'
import type { Block, Manuscript, ParagraphBlock, Thread } from '../../../shared/word/blocks'
import { fieldsOfLine, type FoundFields } from '../text-fields'
import { recordFields } from '../record-fields'
import { authorsOfDateline } from './bylines'
import { withCaptions } from './captions'
import { type FrontMatter, readFrontMatter } from './front-matter'
import { headingLevels } from './headings'
import { bodyLookOf, textOf } from './looks'
import { noteList } from './notes'
import { type LevelOf, toHtml } from './to-html'

export interface ComposeOptions {
  /** The portal's zone, for times without an offset. */
  readonly zone: string
  /** For comments that don't say when. */
  readonly now: Instant
  /** The file's name, for a text that shows no title. */
  readonly name: string
}

export interface Composed {
  readonly value: Partial<ArticleRecord>
  readonly lost: readonly string[]
  readonly images: readonly PastedImage[]
}

/**
 * An article out of a manuscript: title, 副题, 署名 and labelled lines become fields, the rest the body.
 * @param bytesOf the bytes of an image that a figure names
 * @throws AppError 'import-unreadable' when there is nothing in it
 */
export function composeArticle(
  manuscript: Manuscript,
  options: ComposeOptions,
  bytesOf: (image: string) => Uint8Array | null,
): Composed {
  if (manuscript.blocks.length === 0) throw new AppError('import-unreadable', t('word.noText'))
  const look = bodyLookOf(manuscript.blocks)
  const front = readFrontMatter(manuscript.blocks, look, claimedTitle(manuscript, options.name))
  const tail = takeTail(front.rest)
  const blocks = withCaptions(tail.rest, look)
  const lost = [...manuscript.lost]
  if (front.above > 0 && front.titleBlocks.length > 0) lost.push(t('word.lost.aboveTitle'))
  const levelOf = levels(blocks, front, look, lost)
  const notes = noteList(manuscript.notes, (note) => toHtml(note.blocks, () => null, look))
  const read = readNodes([...toHtml(blocks, levelOf, look), ...notes], bytesOf)
  lost.push(...read.lost)
  const fields = recordFields({ ...tail.fields, ...front.fields }, options.zone, lost)
  const authors = front.authors.length > 0 ? front.authors : authorsOfOpening(blocks)
  const comments = threadsOf(manuscript, front, read.body, options.now, lost)
  return {
    value: {
      title: front.title,
      ...(front.subtitle === '' ? {} : { subtitle: front.subtitle }),
      ...(front.byline === '' ? {} : { byline: front.byline }),
      ...(authors.length === 0 ? {} : { authors }),
      ...fields,
      ...(comments.length === 0 ? {} : { comments }),
      body: read.body,
    },
    lost,
    images: read.images,
  }
}

const GENERIC = /^(?:microsoft word|word document|文档\s*\d*|无标题|untitled|document\s*\d*|新建.*文档)/i

/** A title for a text that shows none: what the file says of itself, else its name. */
function claimedTitle({ claimedTitle: claimed }: Manuscript, name: string): string {
  return claimed !== '' && claimed.length <= 80 && !GENERIC.test(claimed) ? claimed : name.replace(/\.[^.]+$/, '')
}

/** Only who edited stands at the end of an article; other labels there belong to its text. */
function takeTail(blocks: readonly Block[]): { readonly fields: FoundFields; readonly rest: readonly Block[] } {
  const last = blocks.at(-1)
  const found = last?.kind === 'paragraph' ? fieldsOfLine(textOf(last)) : null
  if (found?.editor === undefined || Object.keys(found).length > 1) return { fields: {}, rest: blocks }
  return { fields: found, rest: blocks.slice(0, -1) }
}

function levels(
  blocks: readonly Block[],
  front: FrontMatter,
  look: ReturnType<typeof bodyLookOf>,
  lost: string[],
): LevelOf {
  const found = headingLevels(blocks, look)
  const byBlock = new Map<Block, number>()
  blocks.forEach((block, i) => {
    const level = found[i]
    if (level !== null && level !== undefined && (i >= front.above || front.titleBlocks.length === 0))
      byBlock.set(block, level)
  })
  // Where the only heading of the first level was the title, what is left moves up.
  const all = [...byBlock.values()]
  const isShifted = front.titleBlocks.some(({ level }) => level === 1) && all.length > 0 && !all.includes(1)
  const rank = (level: number): number => (isShifted ? level - 1 : level)
  const deep = all.filter((level) => rank(level) > 2).length
  if (deep > 0) lost.push(t('word.lost.deepHeadings', { count: deep }))
  return (block: ParagraphBlock) => {
    const level = byBlock.get(block)
    return level === undefined ? null : rank(level) <= 1 ? 2 : 3
  }
}

function authorsOfOpening(blocks: readonly Block[]): readonly string[] {
  const first = blocks.find((block): block is ParagraphBlock => block.kind === 'paragraph' && textOf(block).length > 20)
  return first === undefined ? [] : authorsOfDateline(textOf(first))
}

/** Threads with who and when in every note; one whose text isn't in the body carries it along. */
function threadsOf(
  manuscript: Manuscript,
  front: FrontMatter,
  body: DocumentJson,
  now: Instant,
  lost: string[],
): readonly CommentThread[] {
  const tied = new Set<unknown>()
  const look = (node: NodeJson): void => {
    for (const mark of node.marks ?? []) if (mark.type === 'comment') tied.add(mark.attrs?.['id'])
    node.content?.forEach(look)
  }
  look(body)
  const untied = manuscript.threads.filter(({ id }) => !tied.has(id)).length
  if (untied > 0) lost.push(t('word.lost.comments', { count: untied }))
  const pieces = front.titleBlocks.flatMap((block) => block.pieces)
  const quoteOf = ({ id }: Thread): string =>
    tied.has(id)
      ? ''
      : pieces
          .filter(({ comments }) => comments.includes(id))
          .map(({ text }) => text)
          .join('')
  return manuscript.threads.map((thread) => ({
    id: thread.id,
    ...(thread.resolved ? { resolved: true } : {}),
    notes: thread.notes.map(({ by, at, text }, i) => {
      const quote = i === 0 ? quoteOf(thread) : ''
      return {
        by: by === '' ? t('word.comment.nobody') : by,
        at: at ?? now,
        text: quote === '' ? text : t('word.comment.quoted', { quote, text }),
      }
    }),
  }))
}
