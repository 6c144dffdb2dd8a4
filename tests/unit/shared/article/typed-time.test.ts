import { describe, expect, it } from 'vitest'
import { readTypedTime } from '../../../../shared/article/typed-time'

const SHANGHAI = 'Asia/Shanghai'
const TODAY = '2026-11-30'

describe('readTypedTime', () => {
  it.each([
    ['2017-12-28', '2017-12-28'],
    ['2017/1/8', '2017-01-08'],
    ['２０１７年１２月２８日', '2017-12-28'],
    ['20171228', '2017-12-28'],
    ['2017-12-28 9:30', '2017-12-28T09:30:00+08:00'],
    ['2017年12月28日9时30分', '2017-12-28T09:30:00+08:00'],
    ['2017-12-28 09:30:27', '2017-12-28T09:30:27+08:00'],
    ['2017-12-28T09:30:00-05:00', '2017-12-28T09:30:00-05:00'],
    ['12月24日', '2026-12-24'],
    ['１月８号 9：30', '2026-01-08T09:30:00+08:00'],
    ['12月24日晚8点', '2026-12-24T20:00:00+08:00'],
    ['2017-12-28 上午9时', '2017-12-28T09:00:00+08:00'],
    ['2017年12月28日下午3点半', '2017-12-28T15:30:00+08:00'],
    ['2017/12/28 下午 15:20', '2017-12-28T15:20:00+08:00'],
    ['12月24日中午12点整', '2026-12-24T12:00:00+08:00'],
    ['12月24日中午1点10分', '2026-12-24T13:10:00+08:00'],
    ['12月24日凌晨0点5分', '2026-12-24T00:05:00+08:00'],
    ['2017-12-28 8点半', '2017-12-28T08:30:00+08:00'],
  ])('reads %s as precisely as it was typed', (typed, value) => {
    expect(readTypedTime(typed, SHANGHAI, TODAY)).toBe(value)
  })

  it.each(['', '昨天', '2017-02-30', '2017-12', '2017-12-28 25:00', '2017-12-28 9:61', '2月30日'])(
    'refuses %j',
    (typed) => {
      expect(readTypedTime(typed, SHANGHAI, TODAY)).toBeNull()
    },
  )

  it.each([
    '晚8点',
    '12-24',
    '12月24',
    '12月24日晚12点',
    '12月24日上午12点',
    '12月24日晚2点',
    '12月24日下午9时',
    '上午9时12月24日',
  ])('leaves %s as it was typed: it may mean more than one time, or none', (typed) =>
    expect(readTypedTime(typed, SHANGHAI, TODAY)).toBeNull(),
  )

  it('takes the offset that the zone had on that day', () => {
    expect(readTypedTime('2017-07-01 08:00', 'America/New_York', TODAY)).toBe('2017-07-01T08:00:00-04:00')
    expect(readTypedTime('2017-12-01 08:00', 'America/New_York', TODAY)).toBe('2017-12-01T08:00:00-05:00')
  })
})
