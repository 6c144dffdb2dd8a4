import type { TemplateName } from './theme'

/** A variable that a template can print, with an example of its value; what it says is in the interface's words. */
export interface ThemeVariable {
  readonly name: string
  readonly example: string
}

const variable = (name: string, example: string): ThemeVariable => ({ name, example })

const entries = [
  variable('entries', '[…]'),
  variable('entries[].title', '流动书房开进二十六个村'),
  variable('entries[].url', '2026/03/20260302-aaaaaaaa.html'),
  variable('entries[].time', '2026-03-02'),
  variable('entries[].pinned', 'true'),
]
const links = [
  variable('entries', '[…]'),
  variable('entries[].label', '新闻中心'),
  variable('entries[].url', '../news/index.html'),
  variable('entries[].lang', 'en'),
]
const words = variable('words', '{…}')

/** What each template is given; names that aren't here are refused with the file and the line. */
export const THEME_VARIABLES: Readonly<Record<TemplateName, readonly ThemeVariable[]>> = {
  frame: [
    variable('language', 'zh-CN'),
    variable('head | raw', '<meta charset="utf-8">…'),
    variable('main | raw', '<main>…</main>'),
    variable('shared.utility | raw', '<ul>…</ul>'),
    variable('shared.masthead | raw', '<header>…</header>'),
    variable('shared.location | raw', '<nav>…</nav>'),
    variable('shared.navigation | raw', '<nav>…</nav>'),
    variable('shared.footer | raw', '<footer>…</footer>'),
    words,
  ],
  utility: [words, ...links],
  masthead: [
    variable('siteName', '汀岚出版社'),
    variable('siteLang', 'en'),
    variable('seal', '汀'),
    variable('home', '../index.html'),
    variable('search', '../search/index.html'),
    words,
  ],
  location: [
    variable('heading.label', '综合新闻'),
    variable('heading.lang', 'en'),
    variable('labels.location', '当前位置：'),
    variable('breadcrumb[].label', '新闻中心'),
    variable('breadcrumb[].url', '../news/index.html'),
  ],
  navigation: [words, ...links, variable('entries[].current', 'true')],
  footer: [words, ...links],
  article: [
    variable('article.title', '流动书房开进二十六个村'),
    variable('article.subtitle', '三条线路串起山里的读者'),
    variable('article.authors', '林知远、孟初霁'),
    variable('article.byline', '本报记者 林知远'),
    variable('article.publishTime', '2026-03-02 09:30'),
    variable('article.publishTimeValue', '2026-03-02T09:30:00+08:00'),
    variable('article.source.name', '云溪晚报'),
    variable('article.source.url', 'https://news.example/1.html'),
    variable('article.editorLine', '（责任编辑：何念）'),
    variable('body | raw', '<p>…</p>'),
    variable('attachments | raw', '<section>…</section>'),
    variable('isLast', 'true'),
    variable('labels.author', '作者：'),
    variable('pager.steps[].url', '20260302-aaaaaaaa_2.html'),
    variable('corrections.items[].text', '更正一处。'),
    variable('site.newer.title', '下一篇稿件'),
    variable('site.related[].url', '../02/20260210-bbbbbbbb.html'),
    variable('site.keywords[].title', '阅读'),
    variable('site.translation.url', '../../english/news/20260303-cccccccc.html'),
  ],
  home: [
    variable('lead.title', '一条河的三百年'),
    variable('lead.url', 'news/2026/03/20260302-aaaaaaaa.html'),
    variable('lead.description', '三百年的河道变迁。'),
    variable('lead.picture', 'assets/….jpg'),
    variable('newest[].title', '流动书房开进二十六个村'),
    variable('sections[].title', '综合新闻'),
    variable('sections[].url', 'news/index.html'),
    variable('sections[].entries[].title', '流动书房开进二十六个村'),
    variable('ways[].title', '归档'),
    words,
  ],
  list: [
    variable('heading', '综合新闻'),
    variable('note', '2026-01-01 至 2026-03-02'),
    ...entries,
    variable('columns[].label', '通知公告'),
    variable('newer', 'page-3.html'),
    variable('older', 'page-1.html'),
    variable('newest', 'index.html'),
    words,
  ],
  index: [
    variable('heading', '归档'),
    variable('groups[].title', '2026年'),
    variable('groups[].items[].label', '3月'),
    variable('groups[].items[].url', '2026/03.html'),
    variable('groups[].items[].count', '12 篇'),
    words,
  ],
  notice: [
    variable('heading', '这篇稿件已经撤下'),
    variable('text', '原来的内容不再提供。'),
    variable('links[].label', '首页'),
    variable('links[].url', '../index.html'),
    words,
  ],
  redirect: [
    variable('language', 'zh-CN'),
    variable('charset', 'utf-8'),
    variable('url', '../news/20260302-aaaaaaaa.html'),
    variable('canonical', 'https://portal.example/news/…'),
    variable('title', '流动书房开进二十六个村'),
    variable('heading', '页面已经搬家'),
    variable('text', '正在前往新的地址。'),
  ],
  search: [variable('script', '../assets/search-….js'), variable('years', '2026 2025'), words],
}
