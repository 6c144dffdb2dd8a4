import { describe, expect, it } from 'vitest'
import { readTypedTime } from '../../../../shared/article/typed-time'

const SHANGHAI = 'Asia/Shanghai'

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
  ])('reads %s as precisely as it was typed', (typed, value) => {
    expect(readTypedTime(typed, SHANGHAI)).toBe(value)
  })

  it.each(['', '昨天', '2017-02-30', '2017-12', '2017-12-28 25:00', '2017-12-28 9:61'])('refuses %j', (typed) => {
    expect(readTypedTime(typed, SHANGHAI)).toBeNull()
  })

  it('takes the offset that the zone had on that day', () => {
    expect(readTypedTime('2017-07-01 08:00', 'America/New_York')).toBe('2017-07-01T08:00:00-04:00')
    expect(readTypedTime('2017-12-01 08:00', 'America/New_York')).toBe('2017-12-01T08:00:00-05:00')
  })
})
