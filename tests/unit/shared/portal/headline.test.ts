import { describe, expect, test } from 'vitest'
import { phrasesOf } from '../../../../shared/portal/headline'
import { drawPage, words } from './page-fixture'

describe('how the lines of a headline may end', () => {
  test.each([
    ['《岚州河道志》首发：一条河的三百年，写了整整十一年', 'short'],
    ['汀岚出版社公布2027年重点选题，三类图书共四十八种', 'medium'],
    ['明确职能定位 促进质量提升', 'short'],
    ['夜里九点以后的阅览室', 'short'],
    ['汀岚出版社召开全国图书选题论证暨质量提升工作视频会议', null],
    ['', 'short'],
  ])('%s', (headline, expected) => {
    expect(phrasesOf(headline)).toBe(expected)
  })

  test('the page says it of a Chinese title, and only of that', () => {
    const title = '明确职能定位 促进质量提升'
    const chinese = drawPage({ title, subtitle: '三条线路，二十六个村' })
    expect(words(chinese.byClass('phrases-short')[0])).toBe(title)
    expect(chinese.byClass('phrases-short')).toHaveLength(2)
    expect(drawPage({ title: 'Three Maps', language: 'en' }).byClass('phrases-short')).toEqual([])
  })
})
