const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
}

/** The content type of a file name; null for a kind that we never serve. */
export function contentTypeOf(name: string): string | null {
  const dot = name.lastIndexOf('.')
  return dot === -1 ? null : (TYPES[name.slice(dot + 1).toLowerCase()] ?? null)
}
