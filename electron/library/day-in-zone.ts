/** `2017-12-28` of a moment on the clock of a zone. */
export function dayIn(zone: string, time: number): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    time,
  )
}
