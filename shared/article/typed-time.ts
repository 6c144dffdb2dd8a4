import { parsePublishTime } from './publish-time'

const DATE = String.raw`(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?`
const CLOCK = String.raw`(\d{1,2})\s*(?:[:时点])\s*(\d{1,2})?\s*分?(?::(\d{2}))?`
const TYPED = new RegExp(`^(?:${DATE}|(\\d{4})(\\d{2})(\\d{2}))(?:[\\sT]*${CLOCK})?$`)

const two = (part: string | undefined): string => (part ?? '').padStart(2, '0')

/**
 * Reads a publish time as people type it: 2017-12-28, 2017/12/28 9:30, 2017年12月28日9时30分, full-width digits too.
 * @param zone IANA zone of the portal, whose clock a time without an offset means
 * @returns the record's form, as precise as it was typed; null when it can't be read
 */
export function readTypedTime(text: string, zone: string): string | null {
  const plain = text.normalize('NFKC').trim()
  if (parsePublishTime(plain) !== null) return plain
  const match = TYPED.exec(plain)
  if (match === null) return null
  const [, y1, m1, d1, y2, m2, d2, hour, minute, second] = match
  const date = `${y1 ?? y2 ?? ''}-${two(m1 ?? m2)}-${two(d1 ?? d2)}`
  if (parsePublishTime(date) === null) return null
  if (hour === undefined) return date
  return withOffset(`${date}T${two(hour)}:${two(minute)}:${two(second)}`, zone)
}

/** A local time of the zone with the offset that the zone had then; null when it is no time. */
function withOffset(local: string, zone: string): string | null {
  const asUtc = Date.parse(`${local}Z`)
  if (Number.isNaN(asUtc)) return null
  // Twice, because the first guess may stand on the other side of a change of the clocks.
  const guess = offsetAt(asUtc, zone)
  const minutes = offsetAt(asUtc - guess * 60_000, zone)
  const size = Math.abs(minutes)
  const offset = `${minutes < 0 ? '-' : '+'}${two(String(Math.floor(size / 60)))}:${two(String(size % 60))}`
  const value = `${local}${offset}`
  return parsePublishTime(value) === null ? null : value
}

/** Minutes that the zone's clock is ahead of UTC at an instant. */
function offsetAt(instant: number, zone: string): number {
  const name = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' })
    .formatToParts(instant)
    .find((part) => part.type === 'timeZoneName')?.value
  const match = /GMT([+-])(\d{2}):(\d{2})/.exec(name ?? '')
  if (match === null) return 0
  const size = Number(match[2]) * 60 + Number(match[3])
  return match[1] === '-' ? -size : size
}
