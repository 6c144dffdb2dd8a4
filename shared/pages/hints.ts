import { BLOCK_ELEMENTS } from '../document/reader/tag-rules'
import type { HtmlElement } from '../document/reader/tree'

/**
 * What the names that web designers give to parts of a page tell of them, in English, in pinyin and in abbreviations.
 * Only words that many sites use: what one site does belongs into the recipes.
 */
const BESIDE =
  /(?:^|[-_\s])(?:comment|comments|pinglun|gentie|reply|replies|recommend|recommends|tuijian|related|relate|relation|xiangguan|hot|hotnews|rank|ranking|paihang|share|shares|bshare|fenxiang|social|toolbar|tools|footer|foot|bottom|copyright|banquan|statement|shengming|nav|navbar|menu|header|topbar|sidebar|aside|side|login|search|ad|ads|advert|guanggao|banner|qrcode|qr|erweima|weixin|app|download|pager|page-num|pagination|prev|next|tags|tag|label|feedback|jiucuo|correct|print|subscribe|follow|popup|modal|dialog|toast|tooltip|vote|like|dianzan|video-info|bio|profile|author-box|author-info|author-meta|author-card|about-author|function|subscription)(?:$|[-_\s\d])/
const BESIDE_PARTS =
  /(?:comment|recommend|related|sharebar|share_|_share|-share|shareLayer|hotnews|ranklist|copyright|footer|breadcrumb|qrcode|sidebar|advert|pagelist|pagination|tuijian|fenxiang|pinglun)/i
const BODY =
  /(?:^|[-_\s])(?:article|articlebody|artibody|article-content|content|contents|con|maincontent|main-content|zoom|text|txt|textbody|news|newstext|detail|detailcontent|body|neirong|zhengwen|wenzhang|endtext|rich_media_content|trs_editor|view)(?:$|[-_\s\d])/
const BODY_PARTS = /(?:article|content|artibody|textbody|newstext|endtext|trs_editor|zhengwen|news_txt|txt_con|detail)/i
const PATH =
  /(?:crumb|position|weizhi|location|channel-path|news[-_]path|sitepath|(?:^|[-_\s])(?:path|cru|mbx|dqwz|local|daohang|site)(?:$|[-_\s]))/
const TITLE = /(?:^|[-_\s])(?:title|biaoti|headline|tit|bt|h-title|main-title|article-title|news_title)(?:$|[-_\s\d])/
const SUBTITLE = /(?:sub-?title|second-?title|fubiaoti|futi|ftitle|subtit|deck)/

const ASIDE_ELEMENTS: ReadonlySet<string> = new Set(['nav', 'aside', 'footer'])

function namesOf(element: HtmlElement): string {
  const names = `${element.attributes.get('class') ?? ''} ${element.attributes.get('id') ?? ''}`
  // words that are written together, as in shareBar, are told apart by their capitals
  return names.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase()
}

/** A part that stands beside the article: comments, lists of other articles, share bars, notices of the site. */
export function isBeside(element: HtmlElement): boolean {
  if (!BLOCK_ELEMENTS.has(element.name)) return false
  if (ASIDE_ELEMENTS.has(element.name)) return true
  const names = namesOf(element)
  return names.length > 1 && (BESIDE.test(names) || BESIDE_PARTS.test(names))
}

/** The box of a player: its poster is no picture of the article. */
export const isVideo = (element: HtmlElement): boolean =>
  BLOCK_ELEMENTS.has(element.name) &&
  /(?:^|[-_\s])(?:video|player|videobox|video-box)(?:$|[-_\s\d])/.test(namesOf(element))

/** How much a part's name promises the article's text, as a factor. */
export function promiseOf(element: HtmlElement): number {
  if (element.attributes.get('itemprop') === 'articleBody') return 1.4
  if (element.name === 'article') return 1.2
  const names = namesOf(element)
  return names.length > 1 && (BODY.test(names) || BODY_PARTS.test(names)) ? 1.15 : 1
}

export const isPath = (element: HtmlElement): boolean => PATH.test(namesOf(element))
export const isTitle = (element: HtmlElement): boolean => TITLE.test(namesOf(element))
export const isSubtitle = (element: HtmlElement): boolean => SUBTITLE.test(namesOf(element))
