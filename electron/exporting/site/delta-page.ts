import { escapeText } from '../../../shared/document/html/escape'
import { t } from '../../../shared/messages/translate'

interface Delta {
  /** ISO 8601: when the version was exported that the portal has. */
  readonly since: string
  readonly changed: readonly string[]
  readonly removed: readonly string[]
}

const list = (paths: readonly string[]): string => paths.map((path) => `<li>${escapeText(path)}</li>`).join('\n')

/** The page in a 变化包 that tells the web master what to do; it runs no script and loads nothing. */
export function deltaPage({ since, changed, removed }: Delta): string {
  const title = escapeText(t('site.delta.title'))
  const steps = [
    t('site.delta.stepSince', { since: since.slice(0, 16).replace('T', ' ') }),
    t('site.delta.stepCopy', { count: changed.length }),
    removed.length === 0 ? t('site.delta.stepKeep') : t('site.delta.stepDelete', { count: removed.length }),
    t('site.delta.stepTell'),
  ]
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>
body { max-width: 46em; margin: 3em auto; padding: 0 1.5em; font: 16px/1.8 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', sans-serif; color: #1b2225; }
h1 { font-size: 1.6em; }
h2 { font-size: 1.1em; }
li { overflow-wrap: anywhere; }
ul { font: 13px/1.7 monospace; color: #475257; }
</style>
</head>
<body>
<h1>${title}</h1>
<ol>
${steps.map((step) => `<li>${escapeText(step)}</li>`).join('\n')}
</ol>
<h2>${escapeText(t('site.delta.changed', { count: changed.length }))}</h2>
<ul>
${list(changed)}
</ul>
<h2>${escapeText(t('site.delta.removed', { count: removed.length }))}</h2>
<ul>
${list(removed)}
</ul>
</body>
</html>
`
}
