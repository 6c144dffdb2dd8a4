import { paragraphsOf } from '../../shared/document/text'
import { readNodes } from '../../shared/document/reader/read-html'
import type { HtmlElement, HtmlNode } from '../../shared/document/reader/tree'
import { AppError } from '../../shared/ipc/errors'
import { t } from '../../shared/messages/translate'
import { takeImages } from '../../shared/pages/page-images'
import { decodeText } from './decode-text'
import type { FoundRecord } from './found-record'
import { nodesOfMarkdown } from './markdown-nodes'
import { recordFields } from './record-fields'
import { fieldOfLabel, fieldsOfLine, type FoundFields } from './text-fields'

const FRONT_MATTER = /^\ufeff?---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/
/** Names of fields in front matter, as tools write them. */
const ENGLISH: Readonly<Record<string, string>> = {
  author: '作者',
  authors: '作者',
  source: '来源',
  date: '发布时间',
  subtitle: '副题',
  tags: '关键词',
  keywords: '关键词',
  description: '摘要',
  summary: '摘要',
  editor: '责任编辑',
  category: '栏目',
}

/**
 * A text in Markdown as an article: the first heading is the title, fields stand in front matter or in lines such as
 * “作者：” under the title. Pictures are looked for beside the file.
 * @throws AppError 'import-unreadable' when it isn't text or holds none
 */
export function readMarkdown(bytes: Uint8Array, zone: string): FoundRecord {
  const text = decodeText(bytes)
  const matter = FRONT_MATTER.exec(text)
  const { title: named, fields } = readMatter(matter?.[1] ?? '')
  const nodes = nodesOfMarkdown(text.slice(matter?.[0].length ?? 0))
  const lost: string[] = []
  const headed = takeHead(nodes, named === '')
  const title = named === '' ? headed.title : named
  const { nodes: rest, images } = takeImages(headed.rest)
  const read = readNodes(rest)
  if (title === '' && paragraphsOf(read.body).length === 0)
    throw new AppError('import-unreadable', t('importing.emptyText'))
  const value = { title, ...recordFields({ ...headed.fields, ...fields }, zone, lost), body: read.body }
  return { value, lost: [...lost, ...read.lost], images }
}

function readMatter(text: string): { readonly title: string; readonly fields: FoundFields } {
  const fields: FoundFields = {}
  let title = ''
  for (const line of text.split(/\r?\n/)) {
    const [, name = '', raw = ''] = /^([^\s:：#][^:：]{0,20})[:：]\s*(.*)$/.exec(line) ?? []
    const value = raw
      .replace(/^\[(.*)\]$/, '$1')
      .replace(/^["']|["']$/g, '')
      .trim()
    const field = fieldOfLabel(ENGLISH[name.trim().toLowerCase()] ?? name)
    if (/^(?:title|标题)$/i.test(name.trim())) title = value
    else if (field !== null && value !== '') fields[field] = value
  }
  return { title, fields }
}

/** The first heading, or the first paragraph, and the lines of fields right under it. */
function takeHead(nodes: readonly HtmlNode[], takesTitle: boolean) {
  const fields: FoundFields = {}
  const rest = nodes.filter((node): node is HtmlElement => typeof node !== 'string')
  const first = rest[0]
  const isTitle = first !== undefined && (/^h[1-6]$/.test(first.name) || (takesTitle && first.name === 'p'))
  const title = isTitle && takesTitle ? plain(first).trim() : ''
  let at = isTitle && takesTitle ? 1 : 0
  for (let next = rest[at]; next?.name === 'p'; next = rest[at]) {
    const lines = plain(next)
      .split('\n')
      .map((line) => fieldsOfLine(line.trim()))
    if (!lines.every((line) => line !== null)) break
    Object.assign(fields, ...lines)
    at += 1
  }
  return { title, fields, rest: rest.slice(at) }
}

const plain = (node: HtmlNode): string =>
  typeof node === 'string' ? node : node.name === 'br' ? '\n' : node.children.map(plain).join('')
