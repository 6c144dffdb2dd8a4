import { describe, expect, it } from 'vitest'
import { commonParent, type GraphNode } from '../../../../shared/article/ancestry'

const node = (hash: string, number: number, ...parents: readonly string[]): GraphNode => ({ hash, number, parents })

describe('the nearest common parent', () => {
  const fork = [node('r', 1), node('s', 2, 'r'), node('a', 3, 's'), node('b', 3, 's'), node('c', 4, 'a')]

  it('is the last revision that both sides continue', () => {
    expect(commonParent(fork, 'c', 'b')).toBe('s')
    expect(commonParent(fork, 'c', 'a')).toBe('a')
    expect(commonParent(fork, 'b', 'b')).toBe('b')
  })

  it('is an earlier one where the last is damaged, and none where nothing is common', () => {
    expect(commonParent(fork, 'c', 'b', (hash) => hash !== 's')).toBe('r')
    expect(commonParent([...fork, node('x', 1)], 'c', 'x')).toBeNull()
    expect(commonParent(fork, 'c', 'gone')).toBeNull()
    // The parent itself hasn't arrived: it can't be shown.
    expect(commonParent([node('a', 3, 's'), node('b', 3, 's')], 'a', 'b')).toBeNull()
  })

  it('is one of several the same way on every machine', () => {
    const crossed = [node('r', 1), node('a', 2, 'r'), node('b', 2, 'r'), node('x', 3, 'a', 'b'), node('y', 3, 'a', 'b')]
    expect(commonParent(crossed, 'x', 'y')).toBe('b')
    expect(commonParent([...crossed].reverse(), 'y', 'x')).toBe('b')
  })
})
