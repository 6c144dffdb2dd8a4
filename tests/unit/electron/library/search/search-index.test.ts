import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openSearchIndex } from '../../../../../electron/library/search/search-index'
import { parseSegment, printSegment } from '../../../../../electron/library/search/segment-file'

/** A small alphabet, so that pieces recur; a line break ends a field. */
const text = fc.string({ unit: fc.constantFrom('省', '市', '政', '府', '委', 'a', 'b', '\n', '😀'), maxLength: 30 })
const term = fc.string({
  unit: fc.constantFrom('省', '市', '政', '府', '委', 'a', 'b', '😀'),
  minLength: 1,
  maxLength: 4,
})
const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('put' as const), id: fc.nat(12), text }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('remove' as const), id: fc.nat(12) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('settle' as const) }) },
)

describe('the search index', () => {
  it('finds exactly what a plain look through all texts finds, whatever happened before', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 40 }),
        fc.array(term, { minLength: 1, maxLength: 3 }),
        async (steps, terms) => {
          const index = openSearchIndex()
          const plain = new Map<string, string>()
          for (const [at, one] of steps.entries()) {
            if (one.kind === 'settle') await index.settle(true)
            else if (one.kind === 'remove') {
              index.remove(String(one.id))
              plain.delete(String(one.id))
            } else {
              index.put(String(one.id), String(at), one.text)
              plain.set(String(one.id), one.text)
            }
          }
          const found = index.find(terms.map((one) => [one]))
          const expected = [...plain].filter(([, there]) => terms.every((one) => there.includes(one))).map(([id]) => id)
          expect([...found.ids()].sort()).toEqual(expected.sort())
          expect(found.total).toBe(expected.length)
          for (const id of plain.keys()) expect(found.has(id)).toBe(expected.includes(id))
        },
      ),
      { numRuns: 300 },
    )
  })

  it('joins what became many segments, and still finds the newest text of each', async () => {
    const index = openSearchIndex()
    for (let round = 0; round < 20; round += 1) {
      for (let n = 0; n < 30; n += 1) index.put(`a${n}`, `${round}`, n % 20 === round % 20 ? `第${round}轮` : '旧文')
      await index.settle(true)
    }
    const segments = await index.settle()
    expect(segments.length).toBeLessThan(12)
    expect([...index.find([['旧文']]).ids()].length).toBe(29)
    expect([...index.find([['第19轮']]).ids()]).toEqual(['a19'])
  })

  it('takes alternatives for a term', () => {
    const index = openSearchIndex()
    index.put('a', '1', '清河')
    index.put('b', '1', '白塔')
    index.put('c', '1', '石桥')
    expect([...index.find([['清河', '石桥']]).ids()]).toEqual(['a', 'c'])
  })
})

describe('a segment file', () => {
  it('has its texts at an even place, whatever length the postings have, and is searched', async () => {
    const lengths = new Set<number>()
    for (let count = 1; count < 6; count += 1) {
      const texts = Array.from({ length: count }, (_, at) => '省市政府委'.slice(at))
      const parsed = await parseSegment(await printSegment(await segmentOf(texts)))
      lengths.add((parsed?.parts.postings.length ?? 0) % 2)
      expect((parsed?.parts.texts.byteOffset ?? 1) % 2).toBe(0)
      expect(parsed?.finder('政府委')(0)).toBe(true)
      expect(parsed?.finder('委省')(0)).toBe(false)
    }
    expect(lengths).toEqual(new Set([0, 1]))
  })

  const segmentOf = async (texts: readonly string[]) => {
    const index = openSearchIndex()
    texts.forEach((there, at) => index.put(`id${at}`, `hash${at}`, there))
    const [segment] = await index.settle(true)
    if (segment === undefined) throw new Error('no segment')
    return segment
  }

  it('gives back what was put into it', async () => {
    const parsed = await parseSegment(await printSegment(await segmentOf(['省政府', '市委 😀'])))
    expect(parsed?.documents).toEqual([
      { id: 'id0', hash: 'hash0' },
      { id: 'id1', hash: 'hash1' },
    ])
    const index = openSearchIndex()
    if (parsed !== null) index.attach(parsed)
    expect([...index.find([['省政府']]).ids()]).toEqual(['id0'])
    expect(parsed?.textOf(1)).toBe('市委 😀')
  })

  it('is refused when any bit of it is another', async () => {
    const bytes = await printSegment(await segmentOf(['省政府', '市委']))
    for (let at = 0; at < bytes.length; at += 1) {
      const damaged = Uint8Array.from(bytes)
      damaged[at] = (damaged[at] ?? 0) ^ 1
      expect(await parseSegment(damaged).catch(() => null)).toBeNull()
    }
    expect(await parseSegment(bytes.subarray(0, bytes.length - 1)).catch(() => null)).toBeNull()
  })
})
