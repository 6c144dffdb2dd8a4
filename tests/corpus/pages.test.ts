import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { decodePage } from '../../electron/importing/pages/decode-page'
import { readPageRecord } from '../../electron/importing/pages/page-record'
import type { ArticleRecord } from '../../shared/article/record'
import { paragraphsOf } from '../../shared/document/text'

const SAMPLES = new URL('../../../shared/samples/', import.meta.url)
const EXPECTED = new URL('expected/news-pages.json', SAMPLES)

interface Expected {
  readonly file: string
  readonly title: string
  readonly subtitle: string
  readonly publishTime: string
  readonly source: string
  readonly author: string
  readonly editor: string
  readonly columnPath: readonly string[] | null
  readonly bodyFirst: string
  readonly bodyLast: string
  readonly bodyChars: number
  readonly bodyCharsWithNotesAndCaptions: number
  readonly imageCount: number
  readonly mustNotContain: readonly string[]
  readonly shouldNotContain?: readonly string[]
}

const squeezed = (text: string): string => text.replace(/[\s\u00a0\u3000]/g, '')
const samples = existsSync(EXPECTED) ? (JSON.parse(readFileSync(EXPECTED, 'utf8')) as readonly Expected[]) : []

describe.skipIf(samples.length === 0)('saved news pages', () => {
  it.each(samples.map((sample) => [sample.file, sample] as const))('%s', (file, sample) => {
    const found = readPageRecord(decodePage(readFileSync(new URL(file, SAMPLES))), 'Asia/Shanghai')
    const record = found.value as ArticleRecord
    expect(squeezed(record.title)).toBe(squeezed(sample.title))
    expect(record.subtitle ?? '').toBe(sample.subtitle)
    expect(record.publishTime?.slice(0, sample.publishTime.length)).toBe(sample.publishTime)
    expect(record.source?.name ?? '').toBe(sample.source)
    expect(record.authors?.join(' ') ?? '').toBe(sample.author)
    expect(record.editor ?? '').toBe(sample.editor)
    expect(found.columnPath).toEqual(sample.columnPath ?? [])
    expect(found.images).toHaveLength(sample.imageCount)
    const text = squeezed(paragraphsOf(record.body).join(''))
    expect(text.length).toBeGreaterThanOrEqual(sample.bodyChars * 0.98)
    expect(text.length).toBeLessThanOrEqual(sample.bodyCharsWithNotesAndCaptions * 1.02)
    expect(text).toContain(squeezed(sample.bodyFirst))
    expect(text).toContain(squeezed(sample.bodyLast))
    for (const words of [...sample.mustNotContain, ...(sample.shouldNotContain ?? [])])
      expect(text).not.toContain(squeezed(words))
  })
})
