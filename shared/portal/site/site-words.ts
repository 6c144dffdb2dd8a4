import type { Language } from '../../article/record'

/** What the site's own pages say for themselves. */
export interface SiteWords {
  readonly newest: string
  readonly newer: string
  readonly older: string
  readonly pages: string
  readonly pinned: string
  readonly lead: string
  readonly more: string
  readonly empty: string
  readonly archive: string
  readonly authors: string
  readonly keywords: string
  readonly columns: string
  readonly author: (name: string) => string
  readonly keyword: (name: string) => string
  readonly month: (year: string, month: string) => string
  readonly year: (year: string) => string
  readonly count: (n: number) => string
  readonly span: (from: string, to: string) => string
  readonly search: string
  readonly searchHint: string
  readonly searching: string
  readonly found: string
  readonly nothing: string
  readonly needsScript: string
  readonly goOn: string
  readonly withdrawn: string
  readonly withdrawnText: string
  readonly moved: string
  readonly movedText: string
  readonly elsewhere: string
  readonly elsewhereText: string
  readonly lost: string
  readonly lostText: string
  readonly preparing: string
}

const CHINESE: SiteWords = {
  newest: '最新',
  newer: '较新的稿件',
  older: '较早的稿件',
  pages: '翻页',
  pinned: '置顶',
  lead: '头条',
  more: '更多',
  empty: '这里还没有稿件。',
  archive: '历史稿件',
  authors: '作者',
  keywords: '关键词',
  columns: '下级栏目',
  author: (name) => `作者：${name}`,
  keyword: (name) => `关键词：${name}`,
  month: (year, month) => `${year}年${Number(month)}月`,
  year: (year) => `${year}年`,
  count: (n) => `${n}篇`,
  span: (from, to) => (from === to ? from : `${from} 至 ${to}`),
  search: '站内搜索',
  searchHint: '输入要找的词，按回车',
  searching: '正在查找…',
  found: '找到 {n} 篇',
  nothing: '没有找到。请换个词，或减少字数。',
  needsScript: '搜索需要浏览器允许运行脚本。也可以从历史稿件里按年月查找。',
  goOn: '继续找更早的',
  withdrawn: '本稿已撤下',
  withdrawnText: '这篇稿件已由编辑部撤下，不再提供。',
  moved: '页面已移动',
  movedText: '这个页面已移到新地址：',
  elsewhere: '正在前往外部网站',
  elsewhereText: '这篇稿件刊登在别的网站：',
  lost: '没有这个页面',
  lostText: '地址可能有误，或页面已被撤下。可以从首页或历史稿件查找。',
  preparing: '内容正在整理中。',
}

const ENGLISH: SiteWords = {
  newest: 'Newest',
  newer: 'Newer',
  older: 'Older',
  pages: 'Pages',
  pinned: 'Pinned',
  lead: 'Top story',
  more: 'More',
  empty: 'There is nothing here yet.',
  archive: 'Archive',
  authors: 'Authors',
  keywords: 'Keywords',
  columns: 'Sections',
  author: (name) => `Author: ${name}`,
  keyword: (name) => `Keyword: ${name}`,
  month: (year, month) => `${year}-${month}`,
  year: (year) => year,
  count: (n) => String(n),
  span: (from, to) => (from === to ? from : `${from} – ${to}`),
  search: 'Search',
  searchHint: 'Type what you look for and press Enter',
  searching: 'Searching…',
  found: '{n} found',
  nothing: 'Nothing found. Try another or a shorter word.',
  needsScript: 'Searching needs scripts to be allowed. The archive lists everything by month.',
  goOn: 'Go on with older ones',
  withdrawn: 'Withdrawn',
  withdrawnText: 'This article was withdrawn by the editors.',
  moved: 'This page has moved',
  movedText: 'It is here now:',
  elsewhere: 'Leaving for another site',
  elsewhereText: 'This article can be read there:',
  lost: 'Page not found',
  lostText: 'The address may be wrong, or the page was withdrawn. Try the front page or the archive.',
  preparing: 'This page is being prepared.',
}

export const siteWords = (language: Language): SiteWords => (language === 'en' ? ENGLISH : CHINESE)
