import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readDocx } from '../../electron/importing/foreign/read-docx'
import { parseRecord } from '../../shared/article/validate'
import { compareWithExpected, type ExpectedWord } from '../support/word-expectations'

const SAMPLES = new URL('../../../shared/samples/', import.meta.url)
const EXPECTED = new URL('expected/docx.json', SAMPLES)
const samples = existsSync(EXPECTED) ? (JSON.parse(readFileSync(EXPECTED, 'utf8')) as readonly ExpectedWord[]) : []

describe.skipIf(samples.length === 0)('Word manuscripts', () => {
  for (const sample of samples) {
    it(sample.file, async () => {
      const bytes = readFileSync(new URL(sample.file, SAMPLES))
      const options = { name: sample.file, zone: 'Asia/Shanghai', now: '2026-11-25T00:00:00Z' }
      const found = await readDocx(bytes, { ...options, changes: 'accept' })
      const record = parseRecord(found.value)
      const checks = compareWithExpected(sample, record, found.lost, found.images.length)
      expect(checks.filter(({ isKept }) => !isKept)).toEqual([])
      const rejected = await readDocx(bytes, { ...options, changes: 'reject' })
      for (const text of sample.deletions) expect(JSON.stringify(rejected.value)).toContain(text)
    })
  }
})
