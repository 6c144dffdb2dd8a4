import type { MarkJson, NodeJson } from '../json'
import { inMarkOrder } from '../mark-order'
import { isSafeLink } from '../safe-link'
import type { MarkName } from '../schema'
import { attribute, escapeText } from './escape'
import { writeReference, type NoteLinks } from './footnotes'
import { escapeBreakable } from './long-runs'

/** Opening tag of a mark, or null for one that is not printed; the tag's name closes it. */
type WriteMark = (attrs: Readonly<Record<string, unknown>>) => { readonly open: string; readonly close: string } | null

const simple = (name: string): WriteMark => {
  const tags = { open: `<${name}>`, close: `</${name}>` }
  return () => tags
}

/** From mark type to tags. */
const MARKS: Readonly<Record<MarkName, WriteMark>> = {
  link: ({ href, title }) => {
    if (!isSafeLink(href)) return null
    const open = `<a${attribute('href', href)}${attribute('title', typeof title === 'string' ? title : null)}>`
    return { open, close: '</a>' }
  },
  comment: () => null,
  dateline: () => ({ open: '<span class="dateline">', close: '</span>' }),
  bold: simple('strong'),
  italic: simple('em'),
  underline: simple('u'),
  strike: simple('s'),
  subscript: simple('sub'),
  superscript: simple('sup'),
}

export interface InlineContext {
  readonly breaksLongRuns?: boolean
  /** Absent where no references can be: they are left out then. */
  readonly notes?: NoteLinks
}

/** Inline content as HTML: marks in the schema's order, each opened and closed as seldom as that order allows. */
export function writeInline(nodes: readonly NodeJson[] | undefined, context: InlineContext): string {
  let html = ''
  const open: { readonly open: string; readonly close: string }[] = []
  for (const node of nodes ?? []) {
    // A reference is a link of its own: it stands in no other.
    const marks = node.type === 'footnoteReference' ? node.marks?.filter(({ type }) => type !== 'link') : node.marks
    const wanted = tagsOf(marks)
    let shared = 0
    while (shared < open.length && open[shared]?.open === wanted[shared]?.open) shared++
    for (const tags of open.splice(shared).reverse()) html += tags.close
    for (const tags of wanted.slice(shared)) {
      html += tags.open
      open.push(tags)
    }
    html += writeLeaf(node, context)
  }
  for (const tags of open.reverse()) html += tags.close
  return html
}

function writeLeaf(node: NodeJson, context: InlineContext): string {
  if (node.text !== undefined) {
    return context.breaksLongRuns === true ? escapeBreakable(node.text) : escapeText(node.text)
  }
  if (node.type === 'footnoteReference') return writeReference(node, context.notes)
  return node.type === 'hardBreak' ? '<br>' : writeInline(node.content, context)
}

function tagsOf(marks: readonly MarkJson[] | undefined): readonly { readonly open: string; readonly close: string }[] {
  if (marks === undefined || marks.length === 0) return []
  return inMarkOrder(marks.filter(({ type }) => Object.hasOwn(MARKS, type)))
    .map((mark) => MARKS[mark.type as MarkName](mark.attrs ?? {}))
    .filter((tags) => tags !== null)
}

/**
 * True when white space or line breaks are not what a reader of HTML keeps by itself (edges, runs, tabs, no-break
 * spaces): the block then says so with the class `keep-space`, which the theme draws as `white-space: break-spaces`.
 */
export function needsKeepSpace(nodes: readonly NodeJson[] | undefined): boolean {
  let line = ''
  let isDoubtful = false
  for (const node of nodes ?? []) {
    line += node.text ?? (node.type === 'footnoteReference' ? REFERENCE : BREAK)
    isDoubtful ||= node.text === undefined || holdsSpace(node.text)
  }
  return isDoubtful && UNUSUAL.test(line)
}

/** A cheap first look, as most Chinese text holds no white space at all: false only when none is there. */
function holdsSpace(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code <= 0x20 || code === 0x3000) return true
    if (code >= 0x7f && code < 0x3000 && MAY_BE_SPACE.test(text.charAt(i))) return true
    if (code === 0xfeff || code === 0xfffc) return true
  }
  return false
}

const MAY_BE_SPACE = /[\s\u00ad\u200b\u2060]/

/** Stands for a hard break; a text that holds this character itself is kept as it is too, which does no harm. */
const BREAK = '\ufffc'
/** A reference to a note is as solid as a letter. */
const REFERENCE = '注'
const UNUSUAL =
  /^[\s\ufffc]|[\s\ufffc]$|[\s\ufffc]\s|\s\ufffc|\ufffc\ufffc|[\t\n\r\f\v\u00a0\u00ad\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u2060\ufeff]/
