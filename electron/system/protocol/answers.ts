import { FILE_POLICY } from './policy'

/** An answer of our protocol; every one carries its type and its policy. */
export function answer(
  status: number,
  body: Uint8Array | string | null,
  type = 'text/plain; charset=utf-8',
  policy: string = FILE_POLICY,
): Response {
  return new Response(typeof body === 'string' || body === null ? body : new Uint8Array(body), {
    status,
    headers: {
      'Content-Type': type,
      'Content-Security-Policy': policy,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Cache-Control': 'no-store',
    },
  })
}

export const refused = (): Response => answer(403, 'refused')
export const notFound = (): Response => answer(404, 'not found')
