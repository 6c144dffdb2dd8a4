import { spawn, spawnSync } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { serializeBody } from '../../../shared/document/html/serialize'
import type { FilledArticle } from '../corpus/fill-library'
import { timed } from '../measure'

/** Another maker of sites with the same articles. */
export interface SitePeer {
  readonly name: string
  /** Makes the site into a folder as a process of its own; answers milliseconds. */
  readonly build: (out: string) => Promise<number>
  readonly fileOf: (article: FilledArticle) => string
}

export const bodyOf = (article: FilledArticle): string =>
  serializeBody(article.record.body, { mediaHref: () => '', mediaSize: () => null, language: 'zh-CN' })

export async function runToEnd(command: string, args: readonly string[], cwd: string): Promise<void> {
  const code = await new Promise<number | null>((done, failed) => {
    const child = spawn(command, args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] })
    child.on('close', done)
    child.on('error', failed)
  })
  if (code !== 0) throw new Error(`${command} ended with ${code}`)
}

/** The same kinds of pages as ours: articles with navigation, way, neighbours and related; lists in pages, months, authors, keywords, feeds. */
const FRAME = (main: string): string => `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ .Title }} - {{ .Site.Title }}</title><link rel="canonical" href="{{ .Permalink }}">
<meta property="og:title" content="{{ .Title }}"><meta property="og:url" content="{{ .Permalink }}"><link rel="stylesheet" href="/site.css"></head>
<body><nav><ul>{{ range .Site.Menus.utility }}<li><a href="{{ .URL }}">{{ .Name }}</a></li>{{ end }}</ul></nav>
<header><a href="/">{{ .Site.Title }}</a></header>
<nav><ol><li><a href="/">网站首页</a></li>{{ with .CurrentSection }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ol></nav>
<nav><ul>{{ range .Site.Menus.main }}<li><a href="{{ .URL }}">{{ .Name }}</a></li>{{ end }}</ul></nav>
<main>${main}</main>
<footer><ul><li>公安备案号</li><li>ICP备案号</li></ul></footer></body></html>
`
const SINGLE = FRAME(`<article><h1>{{ .Title }}</h1>
<ul><li>作者: {{ delimit .Params.authors "、" }}</li><li>发布时间: {{ .Date.Format "2006-01-02" }}</li><li>来源: {{ .Params.source }}</li></ul>
<div>{{ .Content }}</div></article>
<p>{{ range .Params.tags }}<a href="/tags/{{ . | urlize }}/">{{ . }}</a> {{ end }}</p>
<nav>{{ with .PrevInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}{{ with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</nav>
{{ $related := .Site.RegularPages.Related . | first 5 }}<ul>{{ range $related }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>`)
const LIST = FRAME(`<h1>{{ .Title }}</h1>{{ $pages := .Paginate .RegularPagesRecursive 20 }}
<ul>{{ range $pages.Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ .Date.Format "2006-01-02" }}</li>{{ end }}</ul>
<nav>{{ with $pages.Prev }}<a href="{{ .URL }}">上一页</a>{{ end }}{{ with $pages.Next }}<a href="{{ .URL }}">下一页</a>{{ end }}</nav>`)
const TERM = LIST.replace('.RegularPagesRecursive', '.Pages')
const CONFIG = {
  baseURL: 'https://press.example/',
  title: '演示出版社',
  languageCode: 'zh-CN',
  hasCJKLanguage: true,
  markup: { goldmark: { renderer: { unsafe: true } } },
  taxonomies: { tag: 'tags', author: 'authors', month: 'months' },
  related: { includeNewer: true, indices: [{ name: 'tags', weight: 100 }] },
  menu: {
    utility: ['设为首页', '加入收藏', '人才信息', 'English'].map((name, i) => ({ name, url: `/u${i}/`, weight: i })),
    main: ['本社概况', '期刊导航', '新闻中心'].map((name, i) => ({ name, url: `/m${i}/`, weight: i })),
  },
}

/** Hugo with the same articles; null where it isn't installed. */
export async function hugoDesk(dir: string, articles: readonly FilledArticle[]): Promise<SitePeer | null> {
  if (spawnSync('hugo', ['version'], { stdio: 'ignore' }).status !== 0) return null
  const write = async (path: string, text: string): Promise<void> => {
    const file = join(dir, path)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, text)
  }
  await write('config.json', JSON.stringify(CONFIG))
  await write('layouts/_default/single.html', SINGLE)
  await write('layouts/_default/list.html', LIST)
  await write('layouts/_default/term.html', TERM)
  await write('layouts/_default/taxonomy.html', TERM)
  await write('layouts/index.html', LIST)
  const fileOf = ({ id, record }: FilledArticle): string => join(dir, 'content', record.column ?? 'news', `${id}.md`)
  for (const article of articles) {
    const { record } = article
    const front = {
      title: record.title,
      date: `${record.publishTime ?? '2025-01-01'}T00:00:00Z`,
      authors: record.authors,
      tags: record.keywords,
      months: [(record.publishTime ?? '').slice(0, 7)],
      source: record.source?.name,
    }
    await write(
      join('content', record.column ?? 'news', `${article.id}.md`),
      `${JSON.stringify(front)}\n\n${bodyOf(article)}\n`,
    )
  }
  return {
    name: 'Hugo',
    fileOf,
    build: (out) => timed(() => runToEnd('hugo', ['--quiet', '--destination', out], dir)),
  }
}
