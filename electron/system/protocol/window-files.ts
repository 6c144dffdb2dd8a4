import { answer, notFound } from './answers'
import { contentTypeOf } from './content-type'
import { windowPolicy } from './policy'
import { readInside } from './read-inside'

const NONCE_META = /<meta name="csp-nonce"[^>]*>/

/**
 * Serves the built page of the window from `root`. index.html gets a fresh nonce on every load, in its policy and in the
 * meta tag where the style libraries look for it.
 */
export function windowFiles(root: string, newNonce: () => string) {
  return async (segments: readonly string[]): Promise<Response> => {
    const names = segments.length === 0 ? ['index.html'] : segments
    const type = contentTypeOf(names.at(-1) ?? '')
    const bytes = type === null ? null : await readInside(root, names)
    if (type === null || bytes === null) return notFound()
    if (!type.startsWith('text/html')) return answer(200, bytes, type)
    const nonce = newNonce()
    const html = new TextDecoder().decode(bytes).replace(NONCE_META, `<meta name="csp-nonce" content="${nonce}">`)
    return answer(200, html, type, windowPolicy(nonce))
  }
}
