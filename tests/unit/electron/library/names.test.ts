import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { headsOf, missingParents, signatureOf } from '../../../../electron/library/chain/heads'
import { readListing } from '../../../../electron/library/chain/listing'
import { isIgnoredName } from '../../../../electron/library/names/ignored-names'
import type { ChainName } from '../../../../electron/library/names/chain-names'
import { parseChainName, printChainName } from '../../../../electron/library/names/chain-names'
import { isTempName, tempName } from '../../../../electron/library/names/temp-names'

const hash = fc.stringMatching(/^[0-9a-f]{8}$/)
const chainName = fc
  .record({
    subject: fc.stringMatching(/^20171228-[a-z2-7]{8}$/),
    number: fc.integer({ min: 2, max: 99_999 }),
    hash,
    parents: fc.uniqueArray(hash, { maxLength: 3 }),
  })
  .map((name): ChainName => ({
    ...name,
    number: name.parents.length === 0 ? 1 : name.number,
    parents: [...name.parents].sort(),
  }))

/** A chain grown link by link, each continuing some of those before it. */
const chain = fc.array(fc.array(fc.nat(), { maxLength: 2 }), { minLength: 1, maxLength: 12 }).map((picks) => {
  const links: ChainName[] = []
  picks.forEach((pick, at) => {
    const parents = [...new Set(pick.map((n) => links[n % Math.max(1, links.length)]).filter((x) => x !== undefined))]
    links.push({
      subject: '20171228-k3v7q2xa',
      number: 1 + Math.max(0, ...parents.map((parent) => parent.number)),
      hash: (at * 2_654_435_761).toString(16).padStart(8, '0').slice(-8),
      parents: parents.map((parent) => parent.hash).sort(),
    })
  })
  return links
})

describe('names of links', () => {
  it('say what they are made of, and nothing else is taken for one', () => {
    fc.assert(fc.property(chainName, (name) => void expect(parseChainName(printChainName(name))).toEqual(name)))
    fc.assert(
      fc.property(fc.string(), chainName, fc.nat(), (text, name, at) => {
        const printed = printChainName(name)
        const place = at % printed.length
        const mangled = printed.slice(0, place) + text + printed.slice(place)
        const parsed = parseChainName(mangled)
        expect(parsed === null || printChainName(parsed) === mangled).toBe(true)
      }),
    )
    for (const odd of [
      '20171228-k3v7q2xa.0001.9f2c41ab.root.JSON',
      '20171228-K3V7Q2XA.0001.9f2c41ab.root.json',
      '20171228-k3v7q2xa.0002.9f2c41ab.root.json',
      '20171228-k3v7q2xa.0001.9f2c41ab.03d1e77c.json',
      '20171228-k3v7q2xa.00002.9f2c41ab.03d1e77c.json',
      '20171228-k3v7q2xa.0003.9f2c41ab.bbbbbbbb+aaaaaaaa.json',
      '../x.0001.9f2c41ab.root.json',
    ]) {
      expect(parseChainName(odd)).toBeNull()
    }
  })

  it('are never those of temp files or of other programs', () => {
    fc.assert(fc.property(chainName, (name) => !isIgnoredName(printChainName(name))))
    const temp = tempName('0123456789abcdef')
    expect([isTempName(temp), isIgnoredName(temp), parseChainName(temp)]).toEqual([true, true, null])
    for (const name of ['a.sync-conflict-2026.json', '.stignore', '.DS_Store', 'THUMBS.DB']) {
      expect(isIgnoredName(name)).toBe(true)
    }
  })
})

describe('heads', () => {
  const shuffled = chain.chain((links) =>
    fc.tuple(fc.constant(links), fc.shuffledSubarray(links, { minLength: links.length })),
  )

  it('do not depend on the order of a listing', () => {
    fc.assert(
      fc.property(shuffled, ([links, other]) => {
        expect(headsOf(other)).toEqual(headsOf(links))
        expect(missingParents(other)).toEqual(missingParents(links))
        expect(signatureOf(other)).toBe(signatureOf(links))
      }),
    )
  })

  it('of a union are the same from either side', () => {
    const parts = chain.chain((links) => fc.tuple(fc.subarray(links), fc.subarray(links)))
    const unionOf = (a: readonly ChainName[], b: readonly ChainName[]): readonly ChainName[] => {
      const names = [...new Set([...a, ...b].map(printChainName))]
      return readListing(names.map((name) => ({ name, kind: 'file' }))).chains.get('20171228-k3v7q2xa') ?? []
    }
    fc.assert(
      fc.property(parts, ([a, b]) => {
        expect(headsOf(unionOf(a, b))).toEqual(headsOf(unionOf(b, a)))
        expect(headsOf(unionOf(unionOf(a, b), a))).toEqual(headsOf(unionOf(a, b)))
      }),
    )
  })

  it('are exactly the links that none names as parent', () => {
    fc.assert(
      fc.property(chain, (links) => {
        const named = new Set(links.flatMap(({ parents }) => parents))
        expect(new Set(headsOf(links))).toEqual(new Set(links.filter((link) => !named.has(link.hash))))
      }),
    )
  })

  it('change their signature when a link comes', () => {
    fc.assert(
      fc.property(chain, (links) => {
        expect(signatureOf(links.slice(1))).not.toBe(signatureOf(links))
      }),
    )
  })
})
