import { describe, expect, test } from 'vitest'
import { findCssFault, findFault } from '../../../../electron/exporting/verify/check-html'

const files = new Set(['a.html', 'assets/one.png', 'assets/page.css'])
const faultOf = (html: string): string | null => findFault(html, 'a.html', (path) => files.has(path))

describe('the check before publication', () => {
  test.each([
    '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><link rel="stylesheet" href="assets/page.css"></head><body id="top"><a href="#top">a &lt; b</a><br><img src="assets/one.png" alt=""></body></html>',
    '<a href="https://example.cn/?a=1&amp;b=2">x</a><a href="mailto:a@example.cn">y</a>',
    '<img src="data:image/png;base64,aGk=" alt="">',
    '<img src="./assets//one.png" alt=""><img src="assets/../assets/./one.png?a/../b" alt="">',
    '<script type="application/ld+json">{"a":"</b>"}</script><p>一</p>',
    '<meta name="keywords" content="file:命令"><script type="application/ld+json">{"headline":"Blob: 入门"}</script>',
    '<p>file:/// 和 C:\\ 在文字里没有关系</p>',
  ])('passes what is whole: %s', (html) => {
    expect(faultOf(html)).toBeNull()
  })

  test.each([
    '<p>一',
    '<p>一</div></p>',
    '<ul><li>一</ul>',
    '<b><i>一</b></i>',
    '<img src="gaotai://app/media/x.png" alt="">',
    '<img src="file:///C:/x.png" alt="">',
    '<img src="/assets/one.png" alt="">',
    '<img src="C:\\x.png" alt="">',
    '<img src="../one.png" alt="">',
    '<img src="assets/../../a.html" alt="">',
    '<a href="..">一</a>',
    '<img src="assets/two.png" alt="">',
    '<img srcset="assets/one.png 1x, assets/two.png 2x" alt="">',
    '<img src="" alt="">',
    '<a href="javascript:alert(1)">x</a>',
    '<a href="java&#115;cript:alert(1)">x</a>',
    '<a href="//example.cn/">x</a>',
    '<a href="#nowhere">x</a>',
    '<p onclick="x()">x</p>',
    '<p style="background: url(file:///x)">x</p>',
    '<style>@import "other.css";</style>',
    '<meta property="og:image" content="gaotai://app/media/x.png">',
    '<script type="application/ld+json">{"image":"file:///x.png"}</script>',
    '<script type="application/ld+json">{"any":["blob:https://a/b"]}</script>',
    '<meta name="description" content="file:///C:/x">',
    '<meta http-equiv="refresh" content="0; url=javascript:alert(1)">',
  ])('refuses %s', (html) => {
    expect(faultOf(html)).not.toBeNull()
  })

  test('looks into stylesheets', () => {
    const cssFault = (css: string): string | null => findCssFault(css, 'assets/page.css', (path) => files.has(path))
    expect(cssFault('a{background:url("one.png")} b{color:red}')).toBeNull()
    expect(cssFault('a{background:url(two.png)}')).toBe('two.png')
    expect(cssFault("@import 'gaotai://app/x.css'")).toBe('gaotai://app/x.css')
    expect(cssFault('a{background:url(https://example.cn/x.png)}')).not.toBeNull()
    expect(cssFault('a{background:u\\72l(https://example.cn/x.png)}')).toBe('https://example.cn/x.png')
    expect(cssFault('a{background:image-set("https://example.cn/x.png" 1x)}')).toBe('image-set(')
    expect(cssFault('/* url(two.png) */a{background:url(one.png)}')).toBeNull()
  })
})
