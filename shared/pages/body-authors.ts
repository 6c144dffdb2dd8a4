import type { FoundBody } from './find-body'
import type { PageLines } from './page-lines'
import { personNames } from './person-names'

const REPORTER = '(?:见习|实习|特约|首席|驻\\S{0,6})?(?:全媒体)?(?:记者|通讯员|特派员)'
const NAMES = '([\\p{Script=Han}·、，,和 ]{2,40})'
/** “（记者张三 李四）” of a dateline. */
const DATELINE = new RegExp(`^.{0,40}?[（(](?:[^（）()]{0,12}?)${REPORTER}[:：\\s]*${NAMES}[）)]`, 'u')
/** A first line of its own: “本报记者 张三 李四”. */
const BYLINE = new RegExp(
  `^[（(]?(?:[^，。：；]{0,12}?)(?:${REPORTER}|文字?[/／|｜：:]|撰文[/／：:\\s]|执笔[/／：:\\s])[:：\\s/／]*${NAMES}[）)]?$`,
  'u',
)
/** “（张三）” at the very end. */
const SIGNED = new RegExp(`[（(](?:[^（）()，。]{0,14}?${REPORTER}[:：\\s]*)?${NAMES}[）)]\\s*$`, 'u')

/** Who wrote it, where only the text says so: in a first line of its own, in the dateline, or in brackets at the end. */
export function bodyAuthors(page: PageLines, body: FoundBody): readonly string[] {
  const lines = page.lines.slice(body.range.from, body.range.to).map(({ text }) => text)
  for (const text of lines.slice(0, 12)) {
    const names = personNames((BYLINE.exec(text) ?? DATELINE.exec(text))?.[1]?.trim() ?? '')
    if (names.length > 0) return names
  }
  for (const text of lines.slice(-12).reverse()) {
    const names = personNames(SIGNED.exec(text)?.[1]?.trim() ?? '')
    if (names.length > 0) return names
  }
  return []
}
