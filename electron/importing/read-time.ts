import { parsePublishTime } from '../../shared/article/publish-time'

const WRITTEN =
  /^(\d{4})\s*(?:年|[-/.])\s*(\d{1,2})\s*(?:月|[-/.])\s*(\d{1,2})\s*日?(?:[T\s]*(\d{1,2})\s*(?:[:：]|时|点)\s*(\d{1,2})\s*分?(?:[:：]?(\d{1,2})秒?)?)?$/

const two = (text: string): string => text.padStart(2, '0')

/**
 * A publish time as people write it: 2017-12-28, 2017/12/28 9:30, 2017年12月28日 09:30. A time without an offset is on the
 * portal's clock.
 * @returns the record's form, as precise as it was given; null when it can't be read
 */
export function readPublishTime(text: string, zone: string): string | null {
  const given = text.trim()
  if (parsePublishTime(given) !== null) return given
  const match = WRITTEN.exec(given.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0)))
  if (match === null) return null
  const [, year = '', month = '', day = '', hour, minute, second] = match
  const date = `${year}-${two(month)}-${two(day)}`
  if (hour === undefined || minute === undefined) return parsePublishTime(date) === null ? null : date
  const clock = `${date}T${two(hour)}:${two(minute)}:${two(second ?? '0')}`
  const time = `${clock}${offsetOf(zone, `${clock}Z`)}`
  return parsePublishTime(time) === null ? null : time
}

/** A moment as a clock in a zone shows it. @param moment milliseconds since the epoch */
export function clockIn(zone: string, moment: number): string {
  const offset = offsetOf(zone, new Date(moment).toISOString())
  const sign = offset.startsWith('-') ? -1 : 1
  const minutes = sign * (Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4, 6)))
  return `${new Date(moment + minutes * 60_000).toISOString().slice(0, 19)}${offset}`
}

/** The offset of a zone about a moment, `+08:00`. */
function offsetOf(zone: string, moment: string): string {
  const time = Date.parse(moment)
  if (Number.isNaN(time)) return '+08:00'
  const name = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' })
    .formatToParts(time)
    .find(({ type }) => type === 'timeZoneName')?.value
  const offset = /[+-]\d{2}:\d{2}/.exec(name ?? '')?.[0]
  return offset ?? '+00:00'
}
