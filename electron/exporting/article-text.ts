import { printPublishTime } from '../../shared/article/publish-time'
import type { ArticleRecord } from '../../shared/article/record'
import { markdownOf } from '../../shared/document/markdown'
import { headingText, markdownLine } from '../../shared/document/markdown-text'
import { linesOf } from '../../shared/document/text'
import { attachmentLines } from '../../shared/portal/attachments'
import { correctionLines } from '../../shared/portal/corrections'
import { withdrawnLine } from '../../shared/portal/withdrawn'

/** Labels and values that stand over the text, those that are there. */
function linesOver(record: ArticleRecord, zone: string): readonly string[] {
  const lines: readonly (readonly [label: string, value: string])[] = [
    ['副题', record.subtitle ?? ''],
    ['作者', (record.authors ?? []).join('、')],
    ['署名', record.byline ?? ''],
    ['来源', record.source?.name ?? ''],
    ['发布时间', record.publishTime === undefined ? '' : printPublishTime(record.publishTime, zone)],
  ]
  return lines.filter(([, value]) => value !== '').map(([label, value]) => `${label}：${value}`)
}

/** Names of its files, and what was put right. */
const linesUnder = (record: ArticleRecord, zone: string): readonly string[] => [
  ...attachmentLines(record),
  ...correctionLines(record, zone),
]

/**
 * The whole article as Markdown, its pictures in `assets/` beside it. The import reads these lines back as fields.
 * @param zone of the portal's clock
 */
export function articleMarkdown(record: ArticleRecord, zone: string): string {
  const body = markdownOf(record.body).replaceAll('](media/', '](assets/')
  const over = [...linesOver(record, zone), withdrawnLine(record)]
  const under = linesUnder(record, zone)
  return [`# ${headingText(markdownLine(record.title))}`, ...over.map(markdownLine), body, ...under.map(markdownLine)]
    .filter((part) => part !== '')
    .join('\n\n')
}

/** The whole article as plain text: title, fields, a paragraph or a row a line, as editors paste it anywhere. */
export const articleText = (record: ArticleRecord, zone: string): string =>
  [
    record.title,
    ...linesOver(record, zone),
    '',
    ...[withdrawnLine(record)].filter((line) => line !== ''),
    ...linesOf(record.body),
    ...linesUnder(record, zone),
  ]
    .join('\r\n')
    .concat('\r\n')
