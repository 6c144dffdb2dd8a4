import { t } from '../../messages/translate'

/** Everything in a style sheet that loads something. */
const LOADS = /@import|image-set\(|url\(\s*(["']?)([^"')]*)\1\s*\)/gi

/** What a theme's style sheet loads that a portal must not depend on, with its line; null when there is nothing. */
export function findStyleProblem(css: string, images: ReadonlySet<string>): string | null {
  for (const found of css.matchAll(LOADS)) {
    const line = css.slice(0, found.index).split('\n').length
    const address = (found[2] ?? '').trim()
    if (found[2] === undefined) return t('portal.theme.loads', { line, what: found[0] })
    if (/^data:image\/(?:png|jpeg|gif|webp|svg\+xml)[;,]/i.test(address) || address.startsWith('#')) continue
    const name = /^images\/(.+)$/.exec(address)?.[1]
    if (name === undefined) return t('portal.theme.loads', { line, what: address.slice(0, 80) })
    if (!images.has(name)) return t('portal.theme.noImage', { line, name })
  }
  return null
}
