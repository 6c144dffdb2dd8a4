/** 发布时间 taken apart; `time` and `offset` are null for a bare date. */
export interface PublishTime {
  /** YYYY-MM-DD */
  readonly date: string
  /** HH:mm */
  readonly time: string | null
  /** Two digits, null when the text stops at minutes. */
  readonly seconds: string | null
  /** `+08:00`, `-05:00` or `Z`. */
  readonly offset: string | null
}

const FORM =
  /^(\d{4})-(\d{2})-(\d{2})(?:T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.\d{1,9})?)?(Z|[+-](?:0\d|1[0-4]):[0-5]\d))?$/

/** Reads `2017-12-28` or `2017-12-28T09:30:00+08:00` (a time needs its offset); null for anything else. */
export function parsePublishTime(text: string): PublishTime | null {
  const match = FORM.exec(text)
  if (match === null) return null
  const [, year = '', month = '', day = '', hour, minute, seconds, offset] = match
  if (!isDay(Number(year), Number(month), Number(day))) return null
  const date = `${year}-${month}-${day}`
  if (hour === undefined || minute === undefined) return { date, time: null, seconds: null, offset: null }
  return { date, time: `${hour}:${minute}`, seconds: seconds ?? null, offset: offset ?? null }
}

/**
 * The time as the page prints it, as precise as it was given: `2017-12-28` or `2017-12-28 09:30`.
 * @param zone IANA zone of the portal: a time with another offset is shown on the portal's clock; a bare date never moves
 * @returns the text itself when it is not a publish time
 */
export function printPublishTime(value: string | PublishTime, zone?: string): string {
  const parsed = typeof value === 'string' ? parsePublishTime(value) : value
  if (parsed === null) return typeof value === 'string' ? value : ''
  if (parsed.time === null) return parsed.date
  return (zone === undefined ? null : inZone(parsed, zone)) ?? `${parsed.date} ${parsed.time}`
}

function inZone(value: PublishTime, zone: string): string | null {
  const instant = Date.parse(`${value.date}T${value.time ?? '00:00'}:${value.seconds ?? '00'}${value.offset ?? 'Z'}`)
  const format = formatterOf(zone)
  if (format === null || Number.isNaN(instant)) return null
  const part: Record<string, string> = {}
  for (const { type, value: text } of format.formatToParts(instant)) part[type] = text
  return `${part['year']?.padStart(4, '0')}-${part['month']}-${part['day']} ${part['hour']}:${part['minute']}`
}

// Making a formatter costs more than using it a thousand times.
const formatters = new Map<string, Intl.DateTimeFormat | null>()

function formatterOf(zone: string): Intl.DateTimeFormat | null {
  const known = formatters.get(zone)
  if (known !== undefined) return known
  const made = makeFormatter(zone)
  formatters.set(zone, made)
  return made
}

function makeFormatter(zone: string): Intl.DateTimeFormat | null {
  const two = '2-digit'
  const fields = { year: 'numeric', month: two, day: two, hour: two, minute: two } as const
  try {
    return new Intl.DateTimeFormat('en-CA', { ...fields, hourCycle: 'h23', calendar: 'gregory', timeZone: zone })
  } catch {
    return null
  }
}

function isDay(year: number, month: number, day: number): boolean {
  if (year < 1 || month < 1 || month > 12 || day < 1) return false
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  return day <= (lengths[month - 1] ?? 0)
}
