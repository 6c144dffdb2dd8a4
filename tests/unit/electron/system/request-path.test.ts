import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { requestPath } from '../../../../electron/system/protocol/request-path'

const at = (path: string) => requestPath(`gaotai://app/${path}`)

describe('a path on our origin', () => {
  it('is its segments, whatever query or fragment follows', () => {
    expect(at('')).toEqual([])
    expect(at('?view=preview&id=../..')).toEqual([])
    expect(at('assets/index-a1.js')).toEqual(['assets', 'index-a1.js'])
    expect(at('media/%E5%9B%BE.png#x')).toEqual(['media', '图.png'])
  })

  it.each([
    '..',
    '../etc/passwd',
    'assets/../../secret',
    '%2e%2e/secret',
    'assets/%2E%2E/%2e%2e/secret',
    '..%2fsecret',
    'assets%2f..%2f..%2fsecret',
    '%252e%252e/secret',
    'assets/a%00.js',
    'assets\\..\\secret',
    'assets%5c..%5csecret',
    'assets//index.js',
    '/etc/passwd',
    './index.html',
    'assets/.hidden',
    'C:/Windows/win.ini',
    'assets/index.js::$DATA',
    'assets/%',
    'assets/%ff',
    'assets/a%0a.js',
  ])('refuses %s', (path) => {
    expect(at(path)).toBeNull()
  })

  it.each([
    'https://app/',
    'gaotai://app.example/',
    'gaotai://other/',
    'gaotai://app',
    'gaotai:/app/',
    'GAOTAI://app/',
  ])('refuses the address %s', (url) => {
    expect(requestPath(url)).toBeNull()
  })

  it('never yields a segment that leads upwards or out', () => {
    const piece = fc.constantFrom('..', '.', '/', '\\', '%2e', '%2f', '%5c', '%00', '%25', 'a', 'b.js', ':', '?', '#')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        for (const segment of at(pieces.join('')) ?? []) expect(segment).toMatch(/^[^./\\:%\0][^/\\:%\0]*$/)
      }),
    )
  })
})
