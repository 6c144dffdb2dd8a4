import { parsePublishTime } from './publish-time'

const DATE = String.raw`(?<year>\d{4})\s*[-/.年]\s*(?<month>\d{1,2})\s*[-/.月]\s*(?<day>\d{1,2})\s*[日号]?`
const DIGITS = String.raw`(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})`
/** Only with 日: 12-24 may be many things. */
const OF_THIS_YEAR = String.raw`(?<month>\d{1,2})\s*月\s*(?<day>\d{1,2})\s*[日号]`

/** Words for a part of the day, and the hours that they may be said of, on a clock of 24 hours. */
const PARTS_OF_DAY: readonly { readonly words: readonly string[]; readonly from: number; readonly to: number }[] = [
  { words: ['凌晨', '清晨', '早上', '早晨', '早', '上午'], from: 0, to: 11 },
  { words: ['中午'], from: 11, to: 14 },
  { words: ['下午'], from: 12, to: 18 },
  { words: ['傍晚', '晚上', '晚间', '晚'], from: 17, to: 23 },
]
const WORDS = PARTS_OF_DAY.flatMap(({ words }) => words).join('|')
const CLOCK = String.raw`(?<part>${WORDS})?\s*(?<hour>\d{1,2})\s*[:时点]\s*(?:(?<half>半)|整|(?<minute>\d{1,2})?\s*分?(?::(?<second>\d{2}))?)`
const TYPED = [DATE, DIGITS, OF_THIS_YEAR].map((date) => new RegExp(`^${date}(?:[\\sT]*${CLOCK})?$`))

const two = (part: string | undefined): string => (part ?? '').padStart(2, '0')

/**
 * Reads a publish time as people type it: 2017-12-28, 2017/12/28 9:30, 2017年12月28日9时30分, 12月28日晚8点, full-width
 * digits too.
 * @param zone IANA zone of the portal, whose clock a time without an offset means
 * @param today on that clock, `YYYY-MM-DD`: a day without a year is one of this year
 * @returns the record's form, as precise as it was typed; null when it can't be read
 */
export function readTypedTime(text: string, zone: string, today: string): string | null {
  const plain = text.normalize('NFKC').trim()
  if (parsePublishTime(plain) !== null) return plain
  const found = TYPED.map((form) => form.exec(plain)?.groups).find((groups) => groups !== undefined)
  if (found === undefined) return null
  const { year = today.slice(0, 4), month, day, part, hour, half, minute, second } = found
  const date = `${year}-${two(month)}-${two(day)}`
  if (parsePublishTime(date) === null) return null
  if (hour === undefined) return date
  const said = part === undefined ? Number(hour) : hourIn(part, Number(hour))
  if (said === null) return null
  return withOffset(`${date}T${two(String(said))}:${half === undefined ? two(minute) : '30'}:${two(second)}`, zone)
}

/** The hour of the day, for one that was said with a part of it; null where it can't be of that part, or be of two. */
function hourIn(part: string, hour: number): number | null {
  const { from, to } = PARTS_OF_DAY.find(({ words }) => words.includes(part)) ?? { from: 0, to: 23 }
  const [only, other] = [hour, hour + 12].filter((of) => of >= from && of <= to)
  return only === undefined || other !== undefined ? null : only
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
