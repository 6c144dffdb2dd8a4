/** Times are shown as the portal's clock has them, on every machine alike; the profile's zone comes after the first paint. */
let format = formatIn('Asia/Shanghai')

function formatIn(zone: string): Intl.DateTimeFormat {
  const options = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' } as const
  return new Intl.DateTimeFormat('en-CA', { ...options, hourCycle: 'h23', timeZone: zone })
}

/** From now on times are shown in this zone; one that this machine doesn't know changes nothing. */
export function showTimesIn(zone: string): void {
  try {
    format = formatIn(zone)
  } catch {
    // The profile's own check tells of it.
  }
}

interface Shown {
  readonly year: string
  readonly day: string
  readonly time: string
}

function shownOf(at: Date): Shown {
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

/** A publish time as the portal's clock has it: “2017-12-28” or “2017-12-28 09:30”; never moved to another zone. */
export const formatPublishTime = (value: string): string => value.slice(0, 16).replace('T', ' ')

/** “12,345”: a whole number as the locale has it. Asking the locale costs 20 ms the first time, which is the start. */
export const formatNumber = (value: number): string => String(value).replace(/\B(?=(?:\d{3})+$)/g, ',')

/** Today on this machine's clock, `YYYY-MM-DD`. */
export function today(): string {
  const now = new Date()
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
