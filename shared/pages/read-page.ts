import type { HtmlElement, HtmlNode } from '../document/reader/tree'
import { columnPathOf } from './column-path'
import { findBody, type FoundBody } from './find-body'
import { findTitle, type FoundTitle } from './find-title'
import { dateIn } from './header-fields'
import { isOwnText } from './own-text'
import { linesOfPage, type PageLines } from './page-lines'
import { dataText, firstTag, metaOf, type PageMeta } from './page-meta'
import { isPersonName, personNames } from './person-names'
import { pruneBody } from './prune'
import { elementBy, momentIn, type Recipe, RECIPES, recipeFor } from './recipes'
import { bodyAuthors } from './body-authors'

/** What a saved page says of its article, as it is written there. */
export interface FoundPage {
  readonly title: string
  readonly subtitle: string
  readonly authors: readonly string[]
  readonly source: string
  /** A date, perhaps with a time, in the page's own writing; or a moment in milliseconds. */
  readonly publishTime: string | number | null
  readonly editor: string
  readonly columnPath: readonly string[]
  readonly keywords: readonly string[]
  readonly summary: string
  readonly body: readonly HtmlNode[]
  /** Videos that the text showed and a body can't hold. */
  readonly videos: number
}

/** Reads the article out of a whole page of a news site or a portal. @param root the page as a tree */
export function readPage(root: HtmlElement, recipes: readonly Recipe[] = RECIPES): FoundPage {
  const page = linesOfPage(root)
  const meta = metaOf(root)
  const recipe = recipeFor(root, recipes)
  const isBare = isOwnText(page)
  const title = titleBy(page, recipe) ?? (isBare ? UNTITLED : findTitle(page, meta))
  const found = bodyBy(page, recipe, title) ?? findBody(page, title.line)
  const body = isBare ? { ...found, ...all(page), isWhole: true } : found
  const { nodes, videos, header, footer } = pruneBody(page, body, title)
  const source = textBy(page, recipe?.source) || header.source || metaSource(meta) || footer.source
  const authors = [
    personsBy(page, recipe?.author),
    header.authors,
    metaAuthors(meta, source),
    footer.authors,
    bodyAuthors(page, body),
  ].find((names) => names.length > 0)
  const moment = recipe?.secondsVariable === undefined ? null : momentIn(meta, recipe.secondsVariable)
  return {
    title: title.title,
    subtitle: title.subtitle,
    authors: authors ?? [],
    source,
    publishTime: moment ?? (header.time || metaTime(meta) || footer.time || null),
    editor: header.editor || footer.editor || firstTag(meta, 'editor'),
    columnPath: columnPathOf(page, title.line, title.title),
    keywords: wordsOf(firstTag(meta, 'keywords', 'news_keywords')),
    summary: firstTag(meta, 'description', 'og:description'),
    body: nodes,
    videos,
  }
}

const UNTITLED: FoundTitle = { title: '', subtitle: '', line: -1 }

const all = ({ root, lines }: PageLines) => ({ element: root, range: { from: 0, to: lines.length } })

function rangeBy(page: PageLines, name: string | undefined) {
  const element = name === undefined ? null : elementBy(page.root, name)
  const range = element === null ? undefined : page.rangeOf.get(element)
  return element === null || range === undefined ? null : { element, range }
}

const textBy = (page: PageLines, name: string | undefined): string => {
  const element = name === undefined ? null : elementBy(page.root, name)
  return element === null ? '' : plainText(element)
}

const plainText = (node: HtmlNode): string =>
  typeof node === 'string'
    ? node
    : node.children
        .map(plainText)
        .join('')
        .replace(/[\s\u3000]+/g, ' ')
        .trim()

const personsBy = (page: PageLines, name: string | undefined): readonly string[] => personNames(textBy(page, name))

function titleBy(page: PageLines, recipe: Recipe | null): FoundTitle | null {
  const found = rangeBy(page, recipe?.title)
  if (found === null || found.range.to === found.range.from) return null
  const text = page.lines
    .slice(found.range.from, found.range.to)
    .map((line) => line.text)
    .join('')
  return { title: text, subtitle: '', line: found.range.to - 1 }
}

function bodyBy(page: PageLines, recipe: Recipe | null, title: FoundTitle): FoundBody | null {
  const found = rangeBy(page, recipe?.body)
  if (found === null) return null
  return { ...findBody(page, title.line), ...found, ...(recipe?.isWhole === true ? { isWhole: true } : {}) }
}

const metaSource = (meta: PageMeta): string =>
  firstTag(meta, 'contentsource', 'source', 'mediaid', 'article:source')
    .replace(/^(?:来源|稿源)\s*[:：]\s*/, '')
    .split(/\s/)[0] ?? ''

function metaAuthors(meta: PageMeta, source: string): readonly string[] {
  const data = meta.data.map((one) => dataText(one['author'])).filter((text) => text !== '')
  for (const text of [firstTag(meta, 'author'), firstTag(meta, 'article:author'), ...data]) {
    if (text !== source && personNames(text).length > 0) return personNames(text)
  }
  return []
}

const metaTime = (meta: PageMeta): string => {
  const tags = [
    'pubdate',
    'publishdate',
    'article:published_time',
    'og:published_time',
    'og:time',
    'datepublished',
    'publish_date',
    'date',
  ]
  const said =
    firstTag(meta, ...tags) || meta.data.map((one) => dataText(one['datePublished'])).find((text) => text !== '')
  return said === undefined ? '' : dateIn(said) || said
}

const wordsOf = (text: string): readonly string[] => [
  ...new Set(
    text.split(/[,，;；、\s]+/).filter((word) => word !== '' && word.length <= 20 && !isPersonName(`${word}#`)),
  ),
]
