import { checkBody } from '../document/check-body'
import type { DocumentJson, NodeJson } from '../document/json'
import { printedBody } from '../document/printed-body'
import type { ListEntry } from '../ipc/library-values'

/** A snippet (常用段落) or an article's beginning (模板) as it is offered. */
export interface NewsroomText {
  /** Null for one that comes with the app. */
  readonly id: string | null
  readonly name: string
  /** Of the article; '' for a snippet. */
  readonly title: string
  readonly content: readonly NodeJson[]
}

export const bodyOf = (content: readonly NodeJson[]): DocumentJson => ({ type: 'doc', content })

/**
 * The blocks as an entry has them: without comments, which belong to one place in one article.
 * @throws AppError 'invalid-body'
 */
function soundContent(content: readonly NodeJson[]): readonly NodeJson[] {
  const body = bodyOf(content)
  checkBody(body, false)
  return printedBody(body).content ?? []
}

/** The text in an entry of the lists; null for one that this version can't use. */
export function readNewsroomText({ id, value }: ListEntry): NewsroomText | null {
  const { name, title, content } = value
  if (typeof name !== 'string' || !Array.isArray(content)) return null
  try {
    const sound = soundContent(content as readonly NodeJson[])
    return { id, name, title: typeof title === 'string' ? title : '', content: sound }
  } catch {
    return null
  }
}

/**
 * What an entry of the lists holds; with an id, the next version of that entry.
 * @throws AppError 'invalid-body' rather than keep what could not be read again
 */
export const newsroomValue = ({ id, name, title, content }: NewsroomText): Readonly<Record<string, unknown>> => ({
  ...(id === null ? {} : { id }),
  name,
  ...(title === '' ? {} : { title }),
  content: soundContent(content),
})

/** The library's own in the order of their names, then those of the app whose names it hasn't taken. */
export function offered(own: readonly NewsroomText[], shipped: readonly NewsroomText[]): readonly NewsroomText[] {
  const names = new Set(own.map(({ name }) => name))
  return [
    ...own.toSorted((a, b) => a.name.localeCompare(b.name, 'zh-CN')),
    ...shipped.filter(({ name }) => !names.has(name)),
  ]
}

/** Lines of a text that has nothing but plain paragraphs, and so can be changed as lines; null for any other. */
export function plainLines(content: readonly NodeJson[]): string | null {
  const lines = content.map((block) => {
    const { type, attrs, content: inline = [] } = block
    const aligned = attrs?.['align'] !== undefined && attrs['align'] !== null
    if (type !== 'paragraph' || aligned) return null
    return inline.some((node) => node.text === undefined || (node.marks ?? []).length > 0)
      ? null
      : inline.map((node) => node.text).join('')
  })
  return lines.includes(null) ? null : lines.join('\n')
}

export const contentOfLines = (lines: string): readonly NodeJson[] =>
  lines
    .split('\n')
    .map((text) => (text === '' ? { type: 'paragraph' } : { type: 'paragraph', content: [{ type: 'text', text }] }))
