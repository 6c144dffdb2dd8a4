const UNITS = ['B', 'KB', 'MB', 'GB'] as const

/** A size for people: `640 B`, `12.4 KB`, `3.1 MB` (1 KB is 1024 bytes). */
export function byteSize(bytes: number): string {
  let size = bytes
  let unit = 0
  while (size >= 1024 && unit < UNITS.length - 1) {
    size /= 1024
    unit += 1
  }
  return `${unit === 0 ? size : size.toFixed(1)} ${UNITS[unit] ?? ''}`
}
