import { isTag, isText, type ChildNode } from 'domhandler'
import type { NodeJson } from '../../shared/document/json'

/** The visible text of one real page of such a portal (DESIGN §5). */
export const SAMPLE = new URL('../../../shared/samples/portal/article-page.txt', import.meta.url)
const UNSEEN = new Set(['head', 'script', 'style', 'template', 'title'])

/** White space, bullets and the separators between links are not part of the agreed text. */
export const comparable = (text: string): string => text.replace(/[\s\u00a0•|>]+/gu, '')

export function visibleText(nodes: readonly ChildNode[]): string {
  let text = ''
  for (const node of nodes) {
    if (isText(node)) text += node.data
    else if (isTag(node) && !UNSEEN.has(node.name) && node.attribs['data-extra'] === undefined) {
      text += ` ${visibleText(node.children)} `
    }
  }
  return text
}

export const paragraph = (text: string): NodeJson => ({ type: 'paragraph', content: [{ type: 'text', text }] })
export const heading = (text: string): NodeJson => ({
  type: 'heading',
  attrs: { level: 2 },
  content: [{ type: 'text', text }],
})

/** The sample taken apart by its own order: navigation, title, the three labelled lines, byline, body, two licence lines. */
export function readSample(sample: string) {
  const lines = sample
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('•'))
  const author = lines.findIndex((line) => line.startsWith('作者:'))
  const after = (label: string): string => {
    const line = lines.find((candidate) => candidate.startsWith(label))
    return (line ?? '').slice(label.length)
  }
  return {
    title: lines[author - 1] ?? '',
    author: after('作者:'),
    publishTime: after('发布时间:'),
    source: after('来源:'),
    byline: lines[author + 3] ?? '',
    body: lines.slice(author + 4, -2),
    licences: lines.slice(-2),
  }
}
