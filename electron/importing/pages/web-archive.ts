import { AppError } from '../../../shared/ipc/errors'
import { t } from '../../../shared/messages/translate'

/** A file inside a web archive, by the address it was saved from. */
export interface ArchivedPart {
  readonly type: string
  readonly location: string
  readonly bytes: Uint8Array
}

/** Parts of an archive beyond this are no page anybody saved. */
const MOST_PARTS = 2000

/**
 * The parts of a page that a browser saved as one file (.mht, RFC 2557): the page first, then what it shows.
 * @throws AppError 'import-unreadable' when it is no such file
 */
export function partsOfArchive(bytes: Uint8Array): readonly ArchivedPart[] {
  // Bytes as characters of the same number: the parts are decoded one by one.
  const text = Buffer.from(bytes).toString('latin1')
  const { headers, body } = splitHead(text)
  const type = headers.get('content-type') ?? ''
  const boundary = /boundary="?([^";\r\n]{1,200})"?/i.exec(type)?.[1]
  if (boundary === undefined) {
    if (!/^text\/html/i.test(type)) throw new AppError('import-unreadable', t('importing.notArchive'))
    return [partOf(headers, body)]
  }
  const pieces = body.split(`--${boundary}`)
  const parts = pieces
    .slice(1, MOST_PARTS + 1)
    .filter((piece) => !piece.startsWith('--'))
    .map((piece) => {
      const part = splitHead(piece.replace(/^\r?\n/, ''))
      return partOf(part.headers, part.body.replace(/\r?\n$/, ''))
    })
  const page = parts.findIndex((part) => /^text\/html/i.test(part.type))
  if (page < 0) throw new AppError('import-unreadable', t('importing.notArchive'))
  const [first] = parts.splice(page, 1)
  return first === undefined ? parts : [first, ...parts]
}

function splitHead(text: string): { readonly headers: ReadonlyMap<string, string>; readonly body: string } {
  const end = /\r?\n\r?\n/.exec(text)
  const head = text.slice(0, end?.index ?? text.length)
  const headers = new Map<string, string>()
  // A line that begins with space goes on with the one before.
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':')
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim())
  }
  return { headers, body: end === null ? '' : text.slice(end.index + end[0].length) }
}

function partOf(headers: ReadonlyMap<string, string>, body: string): ArchivedPart {
  return {
    type: headers.get('content-type') ?? '',
    location: headers.get('content-location') ?? '',
    bytes: decoded(body, (headers.get('content-transfer-encoding') ?? '').toLowerCase()),
  }
}

function decoded(body: string, encoding: string): Uint8Array {
  if (encoding === 'base64') return Buffer.from(body, 'base64')
  if (encoding !== 'quoted-printable') return Buffer.from(body, 'latin1')
  const text = body
    .replace(/[ \t]+(?=\r?\n)/g, '')
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
  return Buffer.from(text, 'latin1')
}

/** Parts by their addresses, as the page names them. */
export function partNamed(parts: readonly ArchivedPart[], page: string, address: string): Uint8Array | null {
  const wanted = [address, absolute(address, page)]
  return parts.find(({ location }) => location !== '' && wanted.includes(location))?.bytes ?? null
}

function absolute(address: string, page: string): string {
  try {
    return new URL(address, page).href
  } catch {
    return address
  }
}
