import articleStyle from './default/article.css?raw'
import body from './default/body.css?raw'
import article from './default/article.liquid?raw'
import footer from './default/footer.liquid?raw'
import frame from './default/frame.liquid?raw'
import frameStyle from './default/frame.css?raw'
import home from './default/home.liquid?raw'
import index from './default/index.liquid?raw'
import list from './default/list.liquid?raw'
import location from './default/location.liquid?raw'
import masthead from './default/masthead.liquid?raw'
import media from './default/media.css?raw'
import navigation from './default/navigation.liquid?raw'
import notice from './default/notice.liquid?raw'
import paper from './default/paper.css?raw'
import redirect from './default/redirect.liquid?raw'
import search from './default/search.liquid?raw'
import searchScript from './default/search.js?raw'
import site from './default/site.css?raw'
import structure from './default/structure.css?raw'
import utility from './default/utility.liquid?raw'

export const TEMPLATE_NAMES = [
  'frame',
  'utility',
  'masthead',
  'location',
  'navigation',
  'footer',
  'article',
  'home',
  'list',
  'index',
  'notice',
  'redirect',
  'search',
] as const
export type TemplateName = (typeof TEMPLATE_NAMES)[number]

/** 版式: all that draws the portal's pages. */
export interface Theme {
  readonly name: string
  /**
   * Liquid by name: `frame` is the page around everything, `utility`, `masthead`, `location` (the way to the page),
   * `navigation` and `footer` are its parts that many pages share; the others print what stands inside: an article, the front page, lists of articles, lists of months and names,
   * notices, the search page; `redirect` is a whole small page.
   */
  readonly templates: Readonly<Record<TemplateName, string>>
  readonly css: string
  /** What the search page runs. */
  readonly searchScript: string
}

/** A figure or a column of a table says its share as a class `width-1` … `width-100`; the body holds no inline styles. */
const shares = Array.from(
  { length: 100 },
  (_, i) => `.article-body :is(figure,col).width-${i + 1}{width:${i + 1}%}`,
).join('\n')

export const defaultTheme: Theme = {
  name: '默认版式',
  templates: {
    ...{ frame, utility, masthead, location, navigation, footer },
    ...{ article, home, list, index, notice, redirect, search },
  },
  css: [frameStyle, shares, articleStyle, body, media, structure, site, paper].join('\n'),
  searchScript,
}
