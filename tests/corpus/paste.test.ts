import { describe, expect, it } from 'vitest'
import { pasteSamples, scored } from '../support/paste-score'

const samples = pasteSamples()

describe.skipIf(samples === null)('clipboard HTML of Word and WPS', () => {
  for (const sample of samples ?? []) {
    it(sample.file, () => {
      expect(scored(sample).filter(({ met }) => !met)).toEqual([])
    })
  }
})
