import { attribute, escapeText } from '../document/html/escape'
import type { HeadView } from './frame-view'

const meta = (kind: 'name' | 'property', name: string, content: string): string =>
  `<meta ${kind}="${name}"${attribute('content', content)}>`
const link = (rel: string, href: string | null): string =>
  href === null ? '' : `<link rel="${rel}"${attribute('href', href)}>`

/**
 * What machines read of a page: its character set, title, description, addresses, feeds, OpenGraph and JSON-LD. It is
 * the same in every theme, so that no template has to spend its time on it.
 */
export function headHtml(view: HeadView): string {
  const { stylesheet } = view
  const lines = [
    `<meta charset="${view.charset}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeText(view.documentTitle)}</title>`,
    view.description === '' ? '' : meta('name', 'description', view.description),
    ...view.metas.map(({ name, content }) => meta('name', name, content)),
    link('canonical', view.canonical),
    link('prev', view.previous),
    link('next', view.next),
    ...view.editions.map(
      ({ language, url }) => `<link rel="alternate" hreflang="${language}"${attribute('href', url)}>`,
    ),
    ...view.feeds.map(
      ({ type, title, url }) =>
        `<link rel="alternate" type="${type}"${attribute('title', title)}${attribute('href', url)}>`,
    ),
    ...view.openGraph.map(({ property, content }) => meta('property', property, content)),
    stylesheet.href === null ? `<style>\n${stylesheet.css ?? ''}\n</style>` : link('stylesheet', stylesheet.href),
    ...view.structuredData.map((data) => `<script type="application/ld+json">${data}</script>`),
  ]
  return lines.filter((line) => line !== '').join('\n')
}
