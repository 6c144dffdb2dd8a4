const two = (n: number): string => String(n).padStart(2, '0')

/** “10:32” today, “11-23 10:32” this year, else “2017-12-28”; in this machine's zone. Empty for what is no time. */
export function formatWhen(instant: string, now: Date): string {
  const at = new Date(instant)
  if (Number.isNaN(at.getTime())) return ''
  const day = `${two(at.getMonth() + 1)}-${two(at.getDate())}`
  if (at.getFullYear() !== now.getFullYear()) return `${at.getFullYear()}-${day}`
  const time = `${two(at.getHours())}:${two(at.getMinutes())}`
  return at.toDateString() === now.toDateString() ? time : `${day} ${time}`
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
