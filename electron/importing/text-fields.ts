/** Fields that a plain text names in lines such as “作者：王一”. */
export type TextField =
  | 'authors'
  | 'source'
  | 'publishTime'
  | 'subtitle'
  | 'byline'
  | 'column'
  | 'keywords'
  | 'summary'
  | 'editor'
  | 'originalTitle'
  | 'originalAuthors'

const LABELS: Readonly<Record<string, TextField>> = {
  作者: 'authors',
  来源: 'source',
  稿件来源: 'source',
  发布时间: 'publishTime',
  发布日期: 'publishTime',
  时间: 'publishTime',
  日期: 'publishTime',
  副题: 'subtitle',
  副标题: 'subtitle',
  署名: 'byline',
  栏目: 'column',
  关键词: 'keywords',
  摘要: 'summary',
  责任编辑: 'editor',
  责编: 'editor',
  编辑: 'editor',
  原标题: 'originalTitle',
  原作者: 'originalAuthors',
  author: 'authors',
  source: 'source',
  published: 'publishTime',
  editor: 'editor',
  originaltitle: 'originalTitle',
  originalauthor: 'originalAuthors',
}

/** As it stands in `LABELS`: spaces and case tell nothing. */
const plainLabel = (label: string): string => label.replace(/[\s\u3000：:*]/g, '').toLowerCase()

const LABEL = Object.keys(LABELS)
  .sort((a, b) => b.length - a.length)
  .map((label) => [...label].join('[ \\u3000]*'))
  .join('|')
const LINE = new RegExp(`^[（(【\\[]?(?:${LABEL})[ \\u3000]*[：:]`, 'i')
/** Several fields of one line stand apart by space or a bar. */
const EACH = new RegExp(`(?:^|[\\s\\u3000|｜])[（(【\\[]?(${LABEL})[ \\u3000]*[：:]`, 'gi')

export type FoundFields = Partial<Record<TextField, string>>

/** The fields of a line that begins with a label; null for any other line. Empty fields are left out. */
export function fieldsOfLine(text: string): FoundFields | null {
  if (!LINE.test(text)) return null
  const found: FoundFields = {}
  const marks = [...text.matchAll(EACH)]
  marks.forEach((mark, index) => {
    const field = LABELS[plainLabel(mark[1] ?? '')]
    const value = text
      .slice(mark.index + mark[0].length, marks[index + 1]?.index)
      .replace(/[）)】\]]$/, '')
      .trim()
    if (field !== undefined && value !== '') found[field] = value
  })
  return found
}

/** Names apart by 、，,;； or, when each part is a Chinese name of 2 to 4 characters, by space. */
export function namesOf(text: string): readonly string[] {
  const parts = text.split(/[、，,;；]/).flatMap((part) => {
    const words = part.trim().split(/[\s\u3000]+/)
    return words.every((word) => /^\p{Script=Han}{2,4}$/u.test(word)) ? words : [part.trim()]
  })
  return parts.filter((part) => part !== '')
}

/** The field that a label names, spaces inside it aside; null for any other word. */
export const fieldOfLabel = (label: string): TextField | null => LABELS[plainLabel(label)] ?? null

const TITLE = '(?:标[ \\u3000]*题|题[ \\u3000]*目|title)'
/** “标题：” or 标题 in brackets, with the title behind it. */
const TITLE_LABEL = new RegExp(
  `^(?:[（(【\\[]${TITLE}[）)】\\]][ \\u3000]*[：:]?|${TITLE}[ \\u3000]*[：:])[ \\u3000]*(?=\\S)`,
  'i',
)

/** The title that a line names by its label; null for any other line. */
export const labelledTitle = (text: string): string | null =>
  TITLE_LABEL.test(text) ? text.replace(TITLE_LABEL, '') : null
