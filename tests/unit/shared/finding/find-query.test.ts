import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { expandReplacement } from '../../../../shared/finding/expand'
import { compileQuery, OBJECT, type FindQuery, type Hit } from '../../../../shared/finding/find-query'

const PLAIN: FindQuery = { text: '', matchCase: false, wholeWord: false, matchWidth: false, regex: false }

function hits(query: Partial<FindQuery>, text: string): readonly Hit[] {
  const compiled = compileQuery({ ...PLAIN, ...query })
  return compiled.kind === 'finder' ? compiled.find(text) : []
}
const found = (query: Partial<FindQuery>, text: string): readonly string[] =>
  hits(query, text).map(({ from, to }) => text.slice(from, to))

/** Compares unit by unit, from every place, as slowly as one would by hand. */
function slowly(query: FindQuery, text: string): readonly (readonly [number, number])[] {
  const form = (unit: string): string => {
    const code = unit.charCodeAt(0)
    const half = query.matchWidth
      ? unit
      : unit === '\u3000'
        ? ' '
        : code >= 0xff01 && code <= 0xff5e
          ? String.fromCharCode(code - 0xfee0)
          : unit
    return query.matchCase ? half : half.toLowerCase()
  }
  const latin = (unit: string | undefined): boolean =>
    unit !== undefined && /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}_]/u.test(unit)
  const all: (readonly [number, number])[] = []
  for (let from = 0; from + query.text.length <= text.length;) {
    const to = from + query.text.length
    const same = [...Array(query.text.length).keys()].every(
      (at) => form(text[from + at] ?? '') === form(query.text[at] ?? ''),
    )
    const cut = (latin(text[from - 1]) && latin(text[from])) || (latin(text[to - 1]) && latin(text[to]))
    if (same && !(query.wholeWord && cut)) {
      all.push([from, to])
      from = to
    } else from += 1
  }
  return all
}

const piece = fc.constantFrom(
  'a',
  'A',
  'ａ',
  'Ａ',
  'b',
  '1',
  '１',
  ' ',
  '\u3000',
  '（',
  '(',
  '河',
  '清',
  'é',
  '_',
  '。',
  '\n',
  OBJECT,
)
const textOf = (max: number) => fc.array(piece, { minLength: 1, maxLength: max }).map((units) => units.join(''))
const query = fc.record({
  text: textOf(3).filter((text) => !text.includes(OBJECT)),
  matchCase: fc.boolean(),
  wholeWord: fc.boolean(),
  matchWidth: fc.boolean(),
  regex: fc.constant(false),
})

describe('finding words', () => {
  it('finds what a comparison unit by unit finds', () => {
    fc.assert(
      fc.property(query, textOf(40), (asked, text) => {
        expect(hits(asked, text).map(({ from, to }) => [from, to])).toEqual(slowly(asked, text))
      }),
    )
  })

  it('finds the same by an escaped pattern, which never holds what is no text', () => {
    fc.assert(
      fc.property(query, textOf(40), (asked, text) => {
        const source = asked.text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
        const plain = hits({ ...asked, wholeWord: false }, text)
        const pattern = hits({ ...asked, wholeWord: false, text: source, regex: true }, text)
        expect(pattern.map(({ from, to }) => [from, to])).toEqual(plain.map(({ from, to }) => [from, to]))
      }),
    )
  })

  it('takes widths and cases for the same unless told otherwise', () => {
    expect(found({ text: 'gaotai' }, 'Gaotai ＧＡＯＴＡＩ gao')).toEqual(['Gaotai', 'ＧＡＯＴＡＩ'])
    expect(found({ text: 'Gaotai', matchCase: true }, 'Gaotai gaotai ＧＡＯＴＡＩ')).toEqual(['Gaotai'])
    expect(found({ text: 'gaotai', matchWidth: true }, 'Gaotai ＧＡＯＴＡＩ')).toEqual(['Gaotai'])
  })

  it('knows whole words of letters and digits; Chinese has no borders', () => {
    expect(hits({ text: 'art', wholeWord: true }, 'art part art1 “art”').map(({ from }) => from)).toEqual([0, 15])
    expect(found({ text: '清河', wholeWord: true }, '大清河畔')).toEqual(['清河'])
  })

  it('says in words what it refuses', () => {
    expect(compileQuery({ ...PLAIN, text: '(', regex: true })).toEqual({
      kind: 'refused',
      message: expect.stringContaining('正则') as string,
    })
    expect(compileQuery({ ...PLAIN, text: '长'.repeat(2001) }).kind).toBe('refused')
    expect(compileQuery(PLAIN).kind).toBe('empty')
  })
})

describe('patterns', () => {
  it('never stop at nothing', () => {
    expect(hits({ text: '^', regex: true }, '清河')).toEqual([])
    expect(found({ text: 'a*', regex: true }, 'baac')).toEqual(['aa'])
    expect(found({ text: 'x*|𠀀', regex: true }, '𠀀x')).toEqual(['x'])
  })

  it('end before what is no text', () => {
    expect(found({ text: '.+', regex: true }, `前${OBJECT}后`)).toEqual(['前', '后'])
    expect(found({ text: '[^前]+', regex: true }, `前${OBJECT}后`)).toEqual([])
  })

  it('take a full-width sign for itself, and give groups as they are written', () => {
    expect(found({ text: '（(.)）', regex: true }, '(一)（二）')).toEqual(['(一)', '（二）'])
    expect(found({ text: '\\（', regex: true }, '（(')).toEqual(['（', '('])
    const [hit] = hits({ text: '(?<year>\\d+)年', regex: true }, '２０１７年')
    expect(hit?.groups).toEqual(['２０１７年', '２０１７'])
    expect(hit === undefined ? '' : expandReplacement('$<year>·$1·$&·$$·$2·$12', hit)).toBe(
      '２０１７·２０１７·２０１７年·$·$2·２０１７2',
    )
  })
})

describe('the words in place of a hit', () => {
  const hit = { from: 0, to: 1, groups: ['全', '甲', undefined] }
  it('fill in groups', () => {
    expect(expandReplacement('$1-$2-$3-$0-$<x>', hit)).toBe('甲--$3-$0-$<x>')
  })
  it('break the line at \\n, as a pattern finds it', () => {
    expect(expandReplacement('$1\\n\\t\\\\n\\d', hit)).toBe('甲\n\t\\n\\d')
    expect(expandReplacement('a\\n', { from: 0, to: 1 })).toBe('a\\n')
  })
  it('are taken as they are for plain words', () => {
    expect(expandReplacement('$1 元', { from: 0, to: 1 })).toBe('$1 元')
  })
})
