/** The last one asked for: making one takes longer than a search. */
let known: { readonly zone: string; readonly format: Intl.DateTimeFormat } | null = null

function formatOf(zone: string): Intl.DateTimeFormat {
  if (known?.zone === zone) return known.format
  const format = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })
  known = { zone, format }
  return format
}

/** `2017-12-28` of a moment on the clock of a zone. */
export const dayIn = (zone: string, time: number): string => formatOf(zone).format(time)
