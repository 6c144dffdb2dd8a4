import { expect, it } from 'vitest'
import { toldApart } from '../../../../renderer/ui/told-apart'

it('says which of two versions is the earlier one where their names read the same', () => {
  const [first, second] = ['2026-11-30T19:48:05Z', '2026-11-30T19:48:41Z'].map((savedAt) => ({
    label: '第 2 版',
    savedAt,
  }))
  if (first === undefined || second === undefined) throw new Error()
  expect(toldApart(second, first)).toEqual({ a: '第 2 版（较晚）', b: '第 2 版（较早）' })
  expect(toldApart(first, second)).toEqual({ a: '第 2 版（较早）', b: '第 2 版（较晚）' })
  expect(toldApart(first, { ...second, label: '第 3 版' })).toEqual({ a: '第 2 版', b: '第 3 版' })
  expect(toldApart({ label: '窗口中', savedAt: null }, second)).toEqual({ a: '窗口中', b: '第 2 版' })
})
