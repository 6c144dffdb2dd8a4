import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { encodeHtml, encodeScript, unwritable } from '../../../../../electron/exporting/site/encode'
import { contentOf } from '../kit'
import { PROFILE, saveReady, siteDesk } from './kit'

/** What a browser makes of a page's text: its bytes in the charset, then the references. */
const shown = (bytes: Uint8Array, charset: string): string =>
  new TextDecoder(charset, { fatal: true })
    .decode(bytes)
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))

describe('the charset of a site', () => {
  test('every character of a text comes through, in the charset or as a reference', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const plain = text.replace(/[&<\u0000-\u001f\u0080-\u009f]/g, '')
        for (const charset of ['utf-8', 'gb18030', 'gb2312'] as const)
          expect(shown(encodeHtml(plain, charset), charset)).toBe(plain)
      }),
    )
  })

  test('GB 2312 has 汉字 of its two levels, and no others', () => {
    expect(unwritable('中华人民共和国，一〇〇一“”——鼗', 'gb2312')).toEqual(['〇'])
    expect(unwritable('朱镕基、喆、堃、繁體', 'gb2312')).toEqual(['镕', '喆', '堃', '體'])
    expect(unwritable('镕喆', 'gb18030')).toEqual([])
  })

  test('what the editions of GB 18030 have in different places is a reference', () => {
    const moved = '龴龵龶龷龸龹龺龻︐︑︒︓︔︕︖︗︘︙'
    const text = Buffer.from(encodeHtml(`<p>${moved}中</p><script>"龴"</script>`, 'gb18030')).toString('latin1')
    const references = Array.from(moved, (character) => `&#${character.codePointAt(0) ?? 0};`).join('')
    expect(text).toBe(`<p>${references}\xd6\xd0</p><script>"\\u9fb4"</script>`)
  })

  test('in scripts a missing character is an escape of JSON', () => {
    const html = '<p>喆</p><script type="application/ld+json">{"name":"喆"}</script>'
    const text = new TextDecoder('gb2312').decode(encodeHtml(html, 'gb2312'))
    expect(text).toBe('<p>&#21894;</p><script type="application/ld+json">{"name":"\\u5586"}</script>')
    expect(Buffer.from(encodeScript('f("喆中")', 'gb2312')).toString('latin1')).toBe('f("\\u5586\\u4e2d")')
  })

  test('in styles a missing character is an escape of CSS', () => {
    const html = '<style>p::before{content:"喆"}</style><p>喆</p>'
    const text = new TextDecoder('gb2312').decode(encodeHtml(html, 'gb2312'))
    expect(text).toBe('<style>p::before{content:"\\5586 "}</style><p>&#21894;</p>')
  })

  test('a portal in GB 2312 says so, lists what it can not write, and readers see it all the same', async () => {
    const { library, out, run, options } = await siteDesk({ ...PROFILE, charset: 'gb2312' })
    const { id } = await saveReady(library, '陈喆来访')
    const { warnings } = await run(options)
    expect(warnings).toMatchObject([{ id, reason: expect.stringContaining('喆') as string }])
    const page = shown(await readFile(join(out, `news/general/2026/11/${id}.html`)), 'gb2312')
    expect(page).toContain('<meta charset="gb2312">')
    expect(page).toContain('陈喆来访')
    expect(await readFile(join(out, 'rss.xml'), 'utf8')).toContain('陈喆来访')
    for (const [path, text] of Object.entries(await contentOf(out)))
      if (path.endsWith('.js')) expect(text).toMatch(/^[\u0000-\u007f]+$/)
  })
})
