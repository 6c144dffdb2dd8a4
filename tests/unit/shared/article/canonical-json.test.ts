import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../../../../shared/article/canonical-json'

describe('canonicalJson', () => {
  it('sorts keys at every depth and leaves undefined members out', () => {
    expect(canonicalJson({ b: [{ d: 1, c: null }], a: '稿', z: undefined })).toBe('{"a":"稿","b":[{"c":null,"d":1}]}')
  })

  it('spells a value the same whatever the order of its keys, and loses nothing', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value)
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
        expect(canonicalJson(reversed(value))).toBe(text)
      }),
    )
  })

  it('refuses what JSON cannot hold', () => {
    const cycle: unknown[] = []
    cycle.push(cycle)
    for (const value of [
      Number.NaN,
      Infinity,
      () => 1,
      [undefined],
      1n,
      new Map(),
      new Date(0),
      cycle,
      { a: Symbol('x') },
    ]) {
      expect(() => canonicalJson(value)).toThrow(expect.objectContaining({ code: 'invalid-argument' }))
    }
  })
})

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, reversed(member)]),
  )
}
