import type { XmlElement } from './xml'
import { attributeOf, childOf, childrenOf, numberOf } from './xml-find'

/** Number formats that a workbook needn't write out (ECMA-376 part 1, §18.8.30) and that show a date; Chinese ones from 27. */
const isBuiltIn = (id: number): boolean =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)

/** What a format's code is once texts, colours and escaped signs are gone: years or days make it a date. */
const showsDate = (code: string): boolean => /[yd]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''))

/** Days from the beginning of Unix time to the day 0 of each of Excel's calendars. */
const DAY_ZERO = { 1900: -25_569, 1904: -24_107 } as const
const SECONDS = 86_400

/**
 * Tells the dates among a workbook's numbers: answers `2017-12-28` or `2017-12-28 09:30` for a number in a cell of a style
 * that shows dates, null for any other.
 * @param styles the workbook's styles part @param is1904 whether days count from 1904
 */
export function sheetDates(styles: XmlElement | null, is1904: boolean): (text: string, style: number) => string | null {
  const root = styles ?? undefined
  const codes = new Map(
    childrenOf(childOf(root, 'x:numFmts'), 'x:numFmt').map((one) => [
      numberOf(attributeOf(one, 'numFmtId')) ?? -1,
      attributeOf(one, 'formatCode') ?? '',
    ]),
  )
  const isDate = childrenOf(childOf(root, 'x:cellXfs'), 'x:xf').map((one) => {
    const id = numberOf(attributeOf(one, 'numFmtId')) ?? 0
    const code = codes.get(id)
    return code === undefined ? isBuiltIn(id) : showsDate(code)
  })
  const zero = DAY_ZERO[is1904 ? 1904 : 1900]
  return (text, style) => {
    const serial = Number(text)
    if (isDate[style] !== true || text === '' || !Number.isFinite(serial) || serial < 1 || serial > 2_958_465)
      return null
    const seconds = Math.round(serial * SECONDS)
    const iso = new Date((zero * SECONDS + seconds) * 1000).toISOString()
    return seconds % SECONDS === 0 ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${iso.slice(11, 16)}`
  }
}
