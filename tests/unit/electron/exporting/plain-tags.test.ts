import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyTags } from '../../../../electron/exporting/verify/html-tags'
import { plainTags } from '../../../../electron/exporting/verify/plain-tags'

/** Pieces of pages, plain and unusual ones, whole and cut off. */
const piece = fc.constantFrom(
  ...[
    '<!doctype html>',
    '<!DOCTYPE html>',
    '<!--一-->',
    '<!-- a - b -->',
    '<!-->',
    '<!--->',
    '<!--a--!>',
    '<!--',
    '-->',
  ],
  ...[
    '<p>',
    '</p>',
    '<P>',
    '</p >',
    '<br>',
    '<br/>',
    '<br />',
    '<div',
    '<h1 ',
    '>',
    '/>',
    '<',
    '</',
    '</>',
    '<3',
    '< p>',
  ],
  ...[
    ' id="a"',
    ' id="b"',
    ' id=a',
    " id='a'",
    ' ID="a"',
    ' hidden',
    ' data-a=""',
    ' a = "x"',
    '\n\tclass="一 &amp; 二"',
  ],
  ...[
    ' href="a?b&amp;c"',
    ' href="&quot;&lt;&gt;&#39;&#34;"',
    ' href="&#115;"',
    ' href="&hellip;"',
    ' href="a&b"',
    ' c="&amp"',
  ],
  ...[
    '<script>',
    '</script>',
    '<script>{"a":"\\u003c/b>"}</script>',
    '<script><!--<script></script>',
    '<style>',
    '</style>',
  ],
  ...['<style>p{color:red}</style>', '<title>', '</title>', '<title>一 &amp; 二</title>', '<textarea>', '</textarea>'],
  ...['<iframe>', '</iframe>', '<plaintext>', '<xmp>', '<noscript>', '<svg>', '</svg>', '<![CDATA[a]]>', '<?xml?>'],
  ...['一段话', ' ', '&amp;', '"', "'", '\u3000', '<p\u3000class="a">', '\0', '<a:b_c>', '</a:b_c>', '</p'],
)

const page = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''))

describe('reading the tags of a page that is written as ours are', () => {
  test('finds what the tokenizer finds, or leaves the page to it', () => {
    fc.assert(
      fc.property(page, (html) => {
        const found = plainTags(html)
        if (found !== null) expect(found).toEqual(anyTags(html))
      }),
      { numRuns: 2000 },
    )
  })

  test.each([
    '<!doctype html>\n<html lang="zh-CN"><head><title>一 &lt; 二</title></head><body><!-- a --><p id="a">一<br></p></body></html>',
    '<a href="x.html?a=1&amp;b=2" hidden>一</a>',
    '<script type="application/ld+json">{"a":"\\u003c"}</script><style>p > a{color:red}</style>',
    '<p>一</div>',
  ])('reads %s by itself', (html) => {
    expect(plainTags(html)).toEqual(anyTags(html))
  })

  test.each(["<a href='x'>", '<a href=x>', '<P>一</P>', '<p>1 < 2</p>', '<a title="&hellip;">', '<iframe>'])(
    'leaves %s to the tokenizer',
    (html) => {
      expect(plainTags(html)).toBeNull()
    },
  )
})
