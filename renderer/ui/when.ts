/** Times are shown as the portal's clock has them, on every machine alike; the profile's zone comes after the first paint. */
let zone = 'Asia/Shanghai'
let format: Intl.DateTimeFormat | null = null

function formatIn(zone: string): Intl.DateTimeFormat {
  const options = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' } as const
  return new Intl.DateTimeFormat('en-CA', { ...options, hourCycle: 'h23', timeZone: zone })
}

/** From now on times are shown in this zone; one that this machine doesn't know changes nothing. */
export function showTimesIn(name: string): void {
  if (name === zone) return
  try {
    format = formatIn(name)
    zone = name
  } catch {
    // The profile's own check tells of it.
  }
}

interface Shown {
  readonly year: string
  readonly day: string
  readonly time: string
}

const HOUR = 3_600_000
/** Since then China's clock has been eight hours ahead the whole year. */
const CHINA_STEADY = Date.UTC(1992, 0, 1)

/** The first rows wait for this: China's clock is worked out, others are asked of the locale data, which take 20 ms to come. */
function shownOf(at: Date): Shown {
  if (zone === 'Asia/Shanghai' && at.getTime() >= CHINA_STEADY) {
    const there = new Date(at.getTime() + 8 * HOUR).toISOString()
    const [date = '', time = ''] = there.split('T')
    return { year: date.slice(0, -6), day: date.slice(-5), time: time.slice(0, 5) }
  }
  format ??= formatIn(zone)
  const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, value]))
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? ''
  return {
    year: part('year'),
    day: `${part('month')}-${part('day')}`,
    time: `${part('hour')}:${part('minute')}`,
  }
}

/** “10:32” today, “11-23 10:32” this year, else “2017-12-28”; on the portal's clock. Empty for what is no time. */
export function formatWhen(instant: string, now: Date): string {
  const at = new Date(instant)
  if (Number.isNaN(at.getTime())) return ''
  const { year, day, time } = shownOf(at)
  const today = shownOf(now)
  if (year !== today.year) return `${year}-${day}`
  return day === today.day ? time : `${day} ${time}`
}

/** A publish time on the portal's clock, as the page prints it: “2017-12-28”, which never moves, or “2017-12-28 09:30”. */
export function formatPublishTime(value: string): string {
  const at = new Date(value)
  if (!value.includes('T') || Number.isNaN(at.getTime())) return value
  const { year, day, time } = shownOf(at)
  return `${year}-${day} ${time}`
}

/** “12,345”: a whole number as the locale has it. Asking the locale costs 20 ms the first time, which is the start. */
export const formatNumber = (value: number): string => String(value).replace(/\B(?=(?:\d{3})+$)/g, ',')

/** Today on the portal's clock, `YYYY-MM-DD`. */
export function today(): string {
  const { year, day } = shownOf(new Date())
  return `${year}-${day}`
}
