import { describe, expect, it } from 'vitest'
import { parsePublishTime, printPublishTime } from '../../../../shared/article/publish-time'

describe('publish time', () => {
  it.each([
    ['2017-12-28', '2017-12-28', null],
    ['2017-12-28T09:30:00+08:00', '2017-12-28', '09:30'],
    ['2017-12-28T09:30Z', '2017-12-28', '09:30'],
    ['2024-02-29', '2024-02-29', null],
  ])('reads %s', (text, date, time) => {
    expect(parsePublishTime(text)).toMatchObject({ date, time })
  })

  it.each([
    '',
    '2017',
    '2017-13-01',
    '2023-02-29',
    '2017-12-28 09:30',
    '2017-12-28T09:30:00',
    '2017-12-28T24:00Z',
    '2017年12月28日',
    ' 2017-12-28',
  ])('refuses %j', (text) => {
    expect(parsePublishTime(text)).toBeNull()
  })

  it('prints as precisely as it was given', () => {
    expect(printPublishTime('2017-12-28', 'Asia/Shanghai')).toBe('2017-12-28')
    expect(printPublishTime('2017-12-28T09:30:00+08:00', 'Asia/Shanghai')).toBe('2017-12-28 09:30')
    expect(printPublishTime('2017-12-28T09:30:00+08:00')).toBe('2017-12-28 09:30')
  })

  it("prints on the portal's clock, over midnight too", () => {
    expect(printPublishTime('2017-12-28T17:30:00Z', 'Asia/Shanghai')).toBe('2017-12-29 01:30')
    expect(printPublishTime('2017-12-29T00:05:00+08:00', 'Asia/Shanghai')).toBe('2017-12-29 00:05')
  })

  it('prints four digits of every year', () => {
    expect(printPublishTime('0217-12-28T09:30:00+08:00', 'Asia/Shanghai')).toMatch(/^0217-12-28 /)
  })

  it('prints what it cannot read as it stands, and ignores a zone that there is none of', () => {
    expect(printPublishTime('近日')).toBe('近日')
    expect(printPublishTime('2017-12-28T09:30:00+08:00', 'Mars/Base')).toBe('2017-12-28 09:30')
  })
})
