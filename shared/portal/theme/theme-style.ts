import { t } from '../../messages/translate'
import { styleLoadsOf } from './style-loads'

/** What a theme's style sheet loads that a portal must not depend on, with its line; null when there is nothing. */
export function findStyleProblem(css: string, images: ReadonlySet<string>): string | null {
  for (const { from, how, address } of styleLoadsOf(css)) {
    if (how !== 'url(' || address === null) return t('portal.theme.loads', { line: lineAt(css, from), what: how })
    if (/^data:image\/(?:png|jpeg|gif|webp|svg\+xml)[;,]/i.test(address) || address.startsWith('#')) continue
    const name = pictureNamed(address)
    if (name === null) return t('portal.theme.loads', { line: lineAt(css, from), what: address.slice(0, 80) })
    if (!images.has(name)) return t('portal.theme.noImage', { line: lineAt(css, from), name })
  }
  return null
}

const lineAt = (css: string, at: number): number => css.slice(0, at).split('\n').length

/** The theme's own picture that an address names. */
const pictureNamed = (address: string): string | null => /^images\/(.+)$/.exec(address)?.[1] ?? null

/** The style sheet with the theme's pictures inside of it. @param dataOf a picture's `data:` address; null for none of ours */
export function withPictures(css: string, dataOf: (name: string) => string | null): string {
  let done = 0
  let text = ''
  for (const { from, to, how, address } of styleLoadsOf(css)) {
    const name = how === 'url(' ? pictureNamed(address ?? '') : null
    const data = name === null ? null : dataOf(name)
    if (data === null) continue
    text += `${css.slice(done, from)}url(${data})`
    done = to
  }
  return text + css.slice(done)
}
