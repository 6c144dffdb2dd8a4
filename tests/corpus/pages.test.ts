import { describe, expect, it } from 'vitest'
import { pageSamples, readSample, scored, squeezed } from '../support/page-score'

const samples = pageSamples() ?? []

describe.skipIf(samples.length === 0)('saved news pages', () => {
  it.each(samples.map((sample) => [sample.file, sample] as const))('%s', (_, sample) => {
    const read = readSample(sample.html)
    expect(scored(sample, read)).toEqual({
      title: true,
      publishTime: true,
      source: true,
      author: true,
      editor: true,
      columnPath: true,
      body: true,
    })
    expect(read.subtitle).toBe(sample.subtitle)
    expect(read.images).toBe(sample.imageCount)
    for (const words of sample.shouldNotContain ?? []) expect(squeezed(read.text)).not.toContain(squeezed(words))
  })
})
