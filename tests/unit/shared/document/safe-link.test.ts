import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isSafeLink, normalizeLink } from '../../../../shared/document/safe-link'

describe('isSafeLink', () => {
  it.each([
    'https://example.cn',
    'HTTP://example.cn:8080/a?b=1&c=[2]#d',
    'https://例子.中国/路径',
    'http://[::1]:80/',
    'mailto:desk@example.cn?subject=x',
    'https://example.cn/@name',
  ])('takes %s', (href) => {
    expect(isSafeLink(href)).toBe(true)
  })

  it.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:https://example.cn/1',
    '//example.cn/a',
    '/a/b',
    '#anchor',
    'a.html',
    '',
    'https:',
    'https://',
    'https:///path',
    'http:example.cn',
    'https:\\\\example.cn',
    'https://example.cn\\@evil.cn',
    'https://bank.cn@evil.cn/',
    'https://example.cn/a b',
    'https://example.cn/\u202egnp.exe',
    'https://example.cn/"onclick=',
    'https://example.cn/\u200b',
    ' https://example.cn',
    'mailto:',
    'mailto:a@b@c',
    `https://example.cn/${'a'.repeat(9000)}`,
    null,
    3,
  ])('refuses %j', (href) => {
    expect(isSafeLink(href)).toBe(false)
  })
})

describe('normalizeLink', () => {
  it.each([
    [' https://example.cn/a b ', 'https://example.cn/a%20b'],
    ['www.example.cn', 'https://www.example.cn'],
    ['example.cn/a?b', 'https://example.cn/a?b'],
    ['example.cn:8080/a', 'https://example.cn:8080/a'],
    ['desk@example.cn', 'mailto:desk@example.cn'],
    ['HTTPS://Example.cn/A', 'https://Example.cn/A'],
    ['https://example.cn/"x"', 'https://example.cn/%22x%22'],
  ])('%j means %s', (text, href) => {
    expect(normalizeLink(text)).toBe(href)
  })

  it.each([
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    'java script:alert(1)',
    '\tjavascript:x',
    '//example.cn',
    '/a',
    '#a',
    '标题',
    'a.b:c',
    '',
  ])('refuses %j', (text) => {
    expect(normalizeLink(text)).toBeNull()
  })

  it('answers only safe links, and those stay as they are', () => {
    fc.assert(
      fc.property(fc.oneof(fc.webUrl(), fc.string({ unit: 'binary' }), fc.emailAddress()), (text) => {
        const href = normalizeLink(text)
        if (href === null) return
        expect(isSafeLink(href)).toBe(true)
        expect(normalizeLink(href)).toBe(href)
      }),
    )
  })
})
