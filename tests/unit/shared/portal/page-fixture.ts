import { parseDocument } from 'htmlparser2'
import { isTag, isText, type ChildNode, type Element } from 'domhandler'
import type { ArticleRecord } from '../../../../shared/article/record'
import type { PageInput } from '../../../../shared/portal/page-model'
import { renderPage } from '../../../../shared/portal/render'
import { defaultColumns, parseProfile } from '../../../../shared/portal/settings'
import { defaultTheme } from '../../../../shared/portal/theme/theme'

export const MEDIA = `${'0123456789abcdef'.repeat(4)}.jpg`

export const plainRecord = (fields: Partial<ArticleRecord> = {}): ArticleRecord => ({
  title: '春天的书市',
  body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: '书市今日开门。' }] }] },
  ...fields,
})

export const pageInput = (fields: Partial<ArticleRecord> = {}, profile: object = {}): PageInput => ({
  id: '20171228-k3v7q2xa',
  record: plainRecord(fields),
  profile: parseProfile(profile),
  columns: defaultColumns,
  mediaSizes: { [MEDIA]: { width: 1200, height: 800 } },
  addresses: {
    media: (name) => `assets/${name}`,
    attachment: ({ media }) => `assets/${media}`,
    stylesheet: { kind: 'link', href: 'assets/theme.css' },
  },
})

/** A drawn page, read back as a browser would. */
export function readPage(html: string) {
  const elements: Element[] = []
  const walk = (nodes: readonly ChildNode[]): void => {
    for (const node of nodes) {
      if (!isTag(node)) continue
      elements.push(node)
      walk(node.children)
    }
  }
  walk(parseDocument(html).children)
  const hasClass = (element: Element, name: string): boolean =>
    (element.attribs['class'] ?? '').split(/\s+/).includes(name)
  return {
    html,
    all: (tag: string) => elements.filter(({ name }) => name === tag),
    byClass: (name: string) => elements.filter((element) => hasClass(element, name)),
    meta: (name: string) =>
      elements.find(({ attribs }) => attribs['name'] === name || attribs['property'] === name)?.attribs['content'],
    structured: (): Record<string, unknown> => {
      const script = elements.find(({ attribs }) => attribs['type'] === 'application/ld+json')
      return JSON.parse(script === undefined ? 'null' : rawText(script)) as Record<string, unknown>
    },
  }
}

function rawText(element: Element): string {
  return element.children.map((node) => (isText(node) ? node.data : isTag(node) ? rawText(node) : '')).join('')
}

export const words = (element: Element | undefined): string =>
  element === undefined ? '' : rawText(element).replace(/\s+/g, ' ').trim()

export const drawPage = (fields: Partial<ArticleRecord> = {}, profile: object = {}) =>
  readPage(renderPage(pageInput(fields, profile), defaultTheme))
