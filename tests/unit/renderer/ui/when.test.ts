import { afterEach, expect, it } from 'vitest'
import { formatPublishTime, formatWhen, showTimesIn } from '../../../../renderer/ui/when'

const SHANGHAI = 'Asia/Shanghai'
const now = new Date('2026-11-23T15:00:00+08:00')
afterEach(() => showTimesIn(SHANGHAI))

it('says as little of a time as it takes', () => {
  expect(formatWhen('2026-11-23T10:32:00+08:00', now)).toBe('10:32')
  expect(formatWhen('2026-03-03T09:05:00+08:00', now)).toBe('03-03 09:05')
  expect(formatWhen('2017-12-28T09:30:00+08:00', now)).toBe('2017-12-28')
  expect(formatWhen('不是时间', now)).toBe('')
})

it('shows times on the portal’s clock, also where the clocks change in summer', () => {
  expect(formatWhen('2026-11-22T16:10:00Z', now)).toBe('00:10')
  showTimesIn('Europe/Berlin')
  expect(formatWhen('2026-03-29T00:59:00Z', now)).toBe('03-29 01:59')
  expect(formatWhen('2026-03-29T01:01:00Z', now)).toBe('03-29 03:01')
  showTimesIn('没有/这里')
  expect(formatWhen('2026-11-23T06:00:00Z', now)).toBe('07:00')
})

it('shows a publish time as the page prints it: in the portal’s zone, and a bare date as it is', () => {
  expect(formatPublishTime('2017-12-28')).toBe('2017-12-28')
  expect(formatPublishTime('2017-12-28T09:30:00+08:00')).toBe('2017-12-28 09:30')
  expect(formatPublishTime('2017-12-28T20:30:00-05:00')).toBe('2017-12-29 09:30')
  showTimesIn('America/New_York')
  expect(formatPublishTime('2017-12-28')).toBe('2017-12-28')
  expect(formatPublishTime('2017-12-28T09:30:00+08:00')).toBe('2017-12-27 20:30')
  expect(formatPublishTime('去年冬天')).toBe('去年冬天')
})
