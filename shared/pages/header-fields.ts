import type { PageLine } from './page-lines'
import { isOrganisation, isPersonName, personNames } from './person-names'

/** What the lines about an article say of it; empty where they are silent. */
export interface HeaderFields {
  readonly time: string
  readonly source: string
  readonly authors: readonly string[]
  readonly editor: string
}

type Label = 'time' | 'updated' | 'source' | 'author' | 'editor' | 'other'

const LABELS: readonly (readonly [Label, string])[] = [
  ['updated', '(?:最后|最近)?(?:更新|修改)(?:时间|日期|于)?'],
  ['time', '(?:发布|发表|发文|发稿|刊发|出版|上传|成文|公开|录入)?(?:时间|日期)|发布于|发表于'],
  [
    'source',
    '(?:文章|信息|稿件|新闻|本文|内容|资料|原文|作品)?(?:来源|出处)|来源于|来自|转自|转载自|稿源|发布(?:单位|机构)|信息提供',
  ],
  ['editor', '(?:责任|本文|值班|执行|网络|本期|文字)?编辑|责编'],
  [
    'author',
    '(?:文章|原文|本文)?作者|(?:见习|实习|特约|本报|本网)?(?:全媒体)?记者|通讯员|撰文|撰稿|执笔|供稿|文(?=[/／:：|｜])',
  ],
  [
    'other',
    '字号|字体|大小|分享(?:到|至)?|浏览(?:次数|量)?|阅读(?:次数|量|数)?|点击(?:数|量|率)?|访问量|评论|人气|关键词|标签|摄影|图片?|校对|审核|监制|初审|复审|终审|打印|收藏|栏目|索引号|文号|所属|责任单位|主题|分类',
  ],
]
const LABEL = new RegExp(
  `(?:^|[\\s|｜（(【\\[　,，;；])(?:${LABELS.map(([, pattern]) => `(${spaced(pattern)})`).join('|')})\\s*[:：/／]`,
)
const EACH_LABEL = new RegExp(LABEL, 'g')

/** Between the characters of a label pages put spaces, to make labels equally wide. */
function spaced(pattern: string): string {
  return pattern.replace(/(\p{Script=Han})(?=\p{Script=Han})/gu, '$1\\s{0,4}')
}

const DATE =
  /((?:19|20)\d{2}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?(?:[\sT]*\d{1,2}\s*[:：时点]\s*\d{1,2}\s*分?(?:\s*[:：]?\s*\d{1,2}\s*秒?)?)?)/
const RELATIVE = /^(?:昨天|前天|今天|刚刚|\d+\s*(?:分钟|小时|天|周|个月|年)前)$/
const TOOLS =
  /^(?:\+?\d+|[|｜>»·•+-]+|图集|组图|高清(?:组图)?|视频|音频|[AT][+-]?|\[?[大中小]\]?|字号|字体|大|中|小|正常|放大|缩小|打印|分享|收藏|举报|评论|纠错|投稿|订阅|关注|微信|微博|qq.*|阅读.*|浏览.*|点击.*|播报.*|听新闻|加入收藏|.*评论|.*参与|原创|版权.*|手机看|扫码.*|.*字体|已?关注.*)$/i

/** A line that speaks about the article: when, from where, by whom, or offers tools; never its text. */
export function isAboutLine(line: PageLine): boolean {
  if (line.characters > 160) return false
  const rest = line.text.replace(DATE, ' ').trim()
  if (rest === '' || (DATE.test(line.text) && rest.length < 40 && !SENTENCE.test(rest))) return true
  return isLabelled(line) || isToolLine(line)
}

/** A line of buttons and counts. */
export const isToolLine = ({ pieces }: PageLine): boolean =>
  pieces.every((piece) => TOOLS.test(piece) || RELATIVE.test(piece))

const SENTENCE = /[。！？，；]/

/** A line of labels with short values: “来源：…　责任编辑：…”. A speaker's line (“记者：您怎么看？”) is none. */
export function isLabelled(line: PageLine): boolean {
  if (line.characters > 120 || !LABEL.test(line.text)) return false
  const { before, values } = labelledIn(line.text)
  return before.length <= 30 && values.every(({ value }) => value.length <= 40 && !SENTENCE.test(value))
}

/** The date that a text begins or holds, as written; empty when there is none. */
export const dateIn = (text: string): string => DATE.exec(text)?.[1]?.replace(/\s+/g, ' ').trim() ?? ''

/** Gathers what lines about an article say; the first that says something of a field counts. */
export function readHeader(lines: readonly PageLine[]): HeaderFields {
  const found = { time: '', source: '', authors: [] as readonly string[], editor: '' }
  for (const line of lines) {
    const labelled = labelledIn(line.text)
    for (const { label, value } of labelled.values) {
      if (label === 'time') found.time ||= dateIn(value)
      if (label === 'source') found.source ||= cleanSource(value)
      if (label === 'editor') found.editor ||= cleanName(value)
      if (label === 'author' && found.authors.length === 0) found.authors = authorsOf(value)
    }
    const isUpdate = labelled.values.some(({ label }) => label === 'updated')
    if (!isUpdate || labelled.before !== '') found.time ||= dateIn(isUpdate ? labelled.before : line.text)
    if (found.source === '' || found.authors.length === 0) unlabelled(line, labelled.values.length > 0, found)
  }
  return found
}

interface Labelled {
  /** What stands before the first label. */
  readonly before: string
  readonly values: readonly { readonly label: Label; readonly value: string }[]
}

function labelledIn(text: string): Labelled {
  const marks = [...text.matchAll(EACH_LABEL)]
  return {
    before: text.slice(0, marks[0]?.index ?? 0).trim(),
    values: marks.map((mark, at) => ({
      label: LABELS[mark.slice(1).findIndex((group) => group !== undefined)]?.[0] ?? 'other',
      value: text.slice(mark.index + mark[0].length, marks[at + 1]?.index).trim(),
    })),
  }
}

/** “石某某/某某报” */
const PAIR = /^(\p{Script=Han}{2,4}(?:[、 ]\p{Script=Han}{2,4})*)\s*[/／]\s*(\S{2,20})$/u

/** Pieces beside a date that no label names: one is the source, or a writer; several are writers. */
function unlabelled(line: PageLine, hasLabels: boolean, found: { source: string; authors: readonly string[] }): void {
  for (const piece of line.pieces) {
    const [, names = '', unit = ''] = PAIR.exec(piece) ?? []
    if (personNames(names).length === 0 || !isOrganisation(unit)) continue
    if (found.authors.length === 0) found.authors = personNames(names)
    found.source ||= unit
    return
  }
  if (hasLabels || line.characters > 60) return
  const dated = line.pieces.some((piece) => dateIn(piece) !== '' || RELATIVE.test(piece))
  if (!dated) return
  const rest = line.pieces.map((piece) => piece.replace(DATE, '').trim()).filter((piece) => piece !== '')
  const names = rest.filter((piece) => !TOOLS.test(piece) && !RELATIVE.test(piece) && piece.length <= 20)
  const [first] = names
  if (first === undefined) return
  if (names.length === 1) {
    if (isPersonName(first) && found.authors.length === 0) found.authors = [first]
    else found.source ||= cleanSource(first)
  } else if (names.every((name) => name.length <= 5 && !isOrganisation(name))) {
    if (found.authors.length === 0) found.authors = names
  } else {
    found.source ||= cleanSource(names.find(isOrganisation) ?? first)
    if (found.authors.length === 0) found.authors = names.filter(isPersonName)
  }
}

const ENDS = /\s{2,}|[|｜【[（(]|\s(?=\d{4}[-年/.])|\s(?=[\d,]+$)/
const cleanName = (text: string): string => (text.split(/[|｜）)】\]]|\s{2,}/)[0] ?? '').trim().slice(0, 40)

function cleanSource(text: string): string {
  const value = (text.replace(DATE, '').split(ENDS)[0] ?? '').trim()
  const words = value.split(' ').filter((word) => !TOOLS.test(word))
  return words
    .join(' ')
    .replace(/[）)】\]，,。;；]+$/, '')
    .trim()
    .slice(0, 60)
}

/** Names behind a label: persons, pen names and units alike. */
function authorsOf(text: string): readonly string[] {
  const value = cleanName(text).replace(/^(?:记者|通讯员|特约撰稿人)\s*[:：]?\s*/, '')
  const parts = value.split(/[、，,;；&]|\s(?:和|与)\s/).flatMap((part) => {
    const words = part.trim().split(/\s+/)
    return words.every((word) => /^\p{Script=Han}{2,5}$/u.test(word)) ? words : [part.trim()]
  })
  return parts.filter((part) => part !== '' && part.length <= 40 && !TOOLS.test(part))
}
