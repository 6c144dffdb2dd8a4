import type { ArticleRecord, Language } from '../article/record'
import { attribute, escapeText } from '../document/html/escape'
import { serializeBody } from '../document/html/serialize'
import { correctionLines } from './corrections'
import { labelled } from './labelled'
import { withdrawnLine } from './withdrawn'

const INK = '#1b2225'
const QUIET = '#616c71'
const MARK = '#9a1b2a'

/** The looks of each element, by tag; classes add to them. The 公众号 editor keeps inline styles and nothing else. */
const TAGS: Readonly<Record<string, string>> = {
  p: `margin:0 0 1em;color:${INK};font-size:16px;line-height:1.8;text-align:justify`,
  h2: `margin:1.6em 0 0.8em;color:${INK};font-size:18px;font-weight:bold;line-height:1.5;text-align:center`,
  h3: `margin:1.4em 0 0.7em;color:${INK};font-size:16px;font-weight:bold;line-height:1.5`,
  blockquote: `margin:1em 0;padding:2px 0 2px 14px;border-left:3px solid ${MARK}`,
  ul: 'margin:0 0 1em;padding-left:1.5em',
  ol: 'margin:0 0 1em;padding-left:1.5em',
  li: `color:${INK};font-size:16px;line-height:1.8`,
  figure: 'margin:1.2em 0;text-align:center',
  img: 'display:block;max-width:100%;height:auto;margin:0 auto',
  figcaption: `margin-top:6px;color:${QUIET};font-size:14px;line-height:1.6;text-align:center`,
  hr: 'margin:1.6em 0;border:0;border-top:1px solid #d5dadb',
  table: 'width:100%;margin:0 0 1em;border-collapse:collapse;font-size:14px;line-height:1.6',
  caption: `padding-bottom:6px;color:${QUIET};font-size:14px`,
  th: 'padding:6px 8px;border:1px solid #9aa4a8;background:#eff1f1;text-align:center',
  td: 'padding:6px 8px;border:1px solid #9aa4a8',
  a: `color:${MARK}`,
  sup: 'font-size:12px',
  sub: 'font-size:12px',
}
const CLASSES: Readonly<Record<string, string>> = {
  lead: `color:${QUIET}`,
  credit: `color:${QUIET}`,
  attribution: 'text-align:right',
  dateline: 'font-weight:bold',
  'align-left': 'text-align:left',
  'align-center': 'text-align:center',
  'align-right': 'text-align:right',
  'align-justify': 'text-align:justify',
  'keep-space': 'white-space:pre-wrap',
}
const LABELS: Readonly<Record<Language, { readonly source: string; readonly editor: string }>> = {
  'zh-CN': { source: '来源', editor: '责任编辑' },
  en: { source: 'Source', editor: 'Editor' },
}
/** What an element needs to be itself. Widths and places of the portal's page are its own. */
const KEPT: ReadonlySet<string> = new Set(['href', 'src', 'alt', 'colspan', 'rowspan', 'start', 'type', 'value'])

/** Our own serializer's tags, which are strictly formed: names in small letters, values between double quotes. */
const TAG = /<([a-z][a-z0-9]*)((?: [a-z-]+(?:="[^"]*")?)*) ?\/?>/g
/** The way from a note back to the text leads nowhere there. */
const WAY_BACK = / ?<a class="footnote-back"[^>]*>[^<]*<\/a>/g
/** What the page's styles keep apart: a caption and its credit, the words of a recording. */
const PARTED = /<\/span>(?=<span class="(?:credit|slot-[a-z]+)">)/g
const ATTRIBUTE = / ([a-z-]+)(?:="([^"]*)")?/g

function styled(tag: string, attributes: string): string {
  const styles = TAGS[tag] === undefined ? [] : [TAGS[tag]]
  let kept = ''
  for (const [, name = '', value = ''] of attributes.matchAll(ATTRIBUTE)) {
    if (name === 'class') styles.push(...value.split(' ').flatMap((one) => CLASSES[one] ?? []))
    // An address within the page leads nowhere there.
    else if (KEPT.has(name) && !(name === 'href' && value.startsWith('#'))) kept += ` ${name}="${value}"`
  }
  return `<${tag}${kept}${styles.length === 0 ? '' : attribute('style', styles.join(';'))}>`
}

/**
 * An article for the 公众号 editor: the text with its looks in each element, and the lines of the page that have no
 * field there (byline, source, editor). Title, author and summary are fields of that editor's own.
 * @param zone of the portal's clock
 * @param mediaHref addresses of pictures: data: URLs, which that editor takes in on pasting
 */
export function wechatHtml(record: ArticleRecord, zone: string, mediaHref: (media: string) => string): string {
  const { language = 'zh-CN' } = record
  const body = serializeBody(record.body, { mediaHref, mediaSize: () => null, language })
  const line = (text: string): string =>
    text === ''
      ? ''
      : `<p style="margin:0 0 1em;color:${QUIET};font-size:14px;line-height:1.6">${escapeText(text)}</p>\n`
  const source = record.source?.name ?? ''
  const editor = record.editor ?? ''
  return [
    `<section>`,
    line(withdrawnLine(record)),
    line(record.byline ?? ''),
    body
      .replace(WAY_BACK, '')
      .replace(PARTED, '</span>　')
      // A quotation stays one where an aside is unknown, or would be left out as no part of the text.
      .replace(/<(\/?)aside\b/g, '<$1blockquote')
      .replace(TAG, (_, tag: string, attributes: string) => styled(tag, attributes)),
    '\n',
    ...correctionLines(record, zone).map(line),
    line(
      [labelled(LABELS[language].source, source, language), labelled(LABELS[language].editor, editor, language)]
        .filter((text) => text !== '')
        .join('　'),
    ),
    `</section>`,
  ].join('')
}

/** What the 公众号 editor shows after pasting, for looking at it before: the title is a field of its own there. */
export const wechatPage = (record: ArticleRecord, html: string): string => `<!doctype html>
<html lang="${record.language ?? 'zh-CN'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeText(record.title)}</title>
<style>
body { margin: 0; padding: 20px 16px 40px; background: #fff; font-family: -apple-system, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif; }
h1 { margin: 0 0 14px; color: ${INK}; font-size: 22px; line-height: 1.4; }
</style>
</head>
<body>
<h1>${escapeText(record.title)}</h1>
${html}
</body>
</html>
`
