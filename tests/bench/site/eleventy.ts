import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { FilledArticle } from '../corpus/fill-library'
import { timed } from '../measure'
import { bodyOf, runToEnd, type SitePeer } from './hugo'

const CONFIG = `export default function (config) {
  config.setUseGitIgnore(false)
  return { dir: { input: 'content', includes: '_includes', output: '_site' }, htmlTemplateEngine: false, markdownTemplateEngine: false }
}
`
const FRAME = `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>{{ title }}</title><link rel="stylesheet" href="/site.css"></head>
<body><nav><ul><li>设为首页</li><li>加入收藏</li><li>人才信息</li><li>English</li></ul></nav>
<nav><ul><li>本社概况</li><li>期刊导航</li><li>新闻中心</li></ul></nav><main><h1>{{ title }}</h1>
<ul><li>作者: {{ author }}</li><li>发布时间: {{ day }}</li><li>来源: {{ source }}</li></ul>{{ content }}</main></body></html>
`
const LIST = `---
pagination: { data: collections.all, size: 20 }
permalink: "list/{{ pagination.pageNumber }}/index.html"
---
<ul>{% for page in pagination.items %}<li><a href="{{ page.url }}">{{ page.data.title }}</a></li>{% endfor %}</ul>
`

/** Eleventy with the same articles, with fewer kinds of lists; null where it isn't installed. */
export async function eleventyDesk(dir: string, articles: readonly FilledArticle[]): Promise<SitePeer | null> {
  const command = join(import.meta.dirname, '../../tests/bench/peers/node_modules/@11ty/eleventy/cmd.cjs')
  if (!existsSync(command) || articles.length > 10_000) return null
  const write = async (path: string, text: string): Promise<void> => {
    const file = join(dir, path)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, text)
  }
  await write('eleventy.config.mjs', CONFIG)
  await write('package.json', JSON.stringify({ type: 'module' }))
  await write('content/_includes/frame.liquid', FRAME)
  await write('content/list.liquid', LIST)
  const fileOf = ({ id, record }: FilledArticle): string => join(dir, 'content', record.column ?? 'news', `${id}.html`)
  for (const article of articles) {
    const { record } = article
    const front = {
      layout: 'frame.liquid',
      title: record.title,
      author: record.authors?.join('、'),
      day: record.publishTime,
      source: record.source?.name,
    }
    await write(
      join('content', record.column ?? 'news', `${article.id}.html`),
      `---json\n${JSON.stringify(front)}\n---\n${bodyOf(article)}\n`,
    )
  }
  return {
    name: 'Eleventy',
    fileOf,
    build: (out) => timed(() => runToEnd(process.execPath, [command, '--quiet', `--output=${out}`], dir)),
  }
}
