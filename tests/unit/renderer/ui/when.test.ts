import { expect, it } from 'vitest'
import { formatPublishTime, formatWhen } from '../../../../renderer/ui/when'

const now = new Date(2026, 10, 23, 15, 0)

it('says as little of a time as it takes', () => {
  expect(formatWhen(new Date(2026, 10, 23, 10, 32).toISOString(), now)).toBe('10:32')
  expect(formatWhen(new Date(2026, 2, 3, 9, 5).toISOString(), now)).toBe('03-03 09:05')
  expect(formatWhen(new Date(2017, 11, 28, 9, 30).toISOString(), now)).toBe('2017-12-28')
  expect(formatWhen('不是时间', now)).toBe('')
})

it('keeps a publish time in the portal’s own zone', () => {
  expect(formatPublishTime('2017-12-28')).toBe('2017-12-28')
  expect(formatPublishTime('2017-12-28T09:30:00+08:00')).toBe('2017-12-28 09:30')
})
