import { t } from '../../../shared/messages/translate'
import { AppError } from '../../../shared/ipc/errors'
import type { ColumnTree, PortalProfile } from '../../../shared/portal/profile'
import { defaultColumns, defaultProfile } from '../../../shared/portal/settings'
import { relativeHref } from '../../../shared/portal/site/paths'
import { type OwnTheme, themeFrom } from '../../../shared/portal/theme/own-theme'
import { parseOwnTheme } from '../../../shared/portal/theme/parse-own-theme'
import type { Theme } from '../../../shared/portal/theme/theme'
import { stylesheetPath } from '../page-assets'
import { findFault } from '../verify/check-html'
import { FORMER, type SamplePortal, samplePortal } from './sample-portal'

/**
 * Draws a small portal with a theme, every kind of page that there is, and looks it over as an export would: what is
 * wrong is found before anything is saved, not on the day of publishing.
 * @throws AppError 'invalid-settings' that names the template and the line, or the page that would be refused
 */
export async function tryTheme(own: OwnTheme): Promise<void> {
  const profile = { ...defaultProfile, english: { siteName: 'Example Press' } }
  const { files, draw } = await samplePortal(themeFrom(own), { profile, columns: defaultColumns }, 'assets/site.css')
  const paths = new Set(files.map(({ path }) => path))
  for (const file of files) {
    const { text, uses } = await draw(file)
    const fault = file.path.endsWith('.html')
      ? findFault(text, file.path, (path) => paths.has(path) || uses.includes(path))
      : null
    if (fault === null) continue
    const problem = t('portal.theme.fault', { path: file.path, fault })
    throw new AppError('invalid-settings', t('portal.theme.broken', { theme: own.name, problem }), { fault })
  }
}

/** Settings that are to be saved: a theme that can't draw every page is refused now, not on the day of publishing. */
export async function trySettings(topic: string, value: unknown): Promise<void> {
  if (topic === 'theme') await tryTheme(parseOwnTheme(value))
}

/** The page that shows what a template prints; null for those that an article's own page shows. */
function pageOf(template: string, { list }: SamplePortal): string | null {
  const pages: Readonly<Record<string, string>> = {
    home: 'index.html',
    list: `${list}index.html`,
    index: 'archive/index.html',
    notice: '404.html',
    search: 'search/index.html',
    redirect: FORMER,
  }
  return pages[template] ?? null
}

/** A made-up page of the portal that shows a template, with its looks at `stylesheetPath`; null: an article's shows it. */
export async function drawSample(
  template: string,
  theme: Theme,
  shared: { readonly profile: PortalProfile; readonly columns: ColumnTree },
): Promise<string | null> {
  const portal = await samplePortal(theme, shared, stylesheetPath(theme))
  const path = pageOf(template, portal)
  const file = portal.files.find((one) => one.path === path)
  if (file === undefined) return null
  const { text } = await portal.draw(file)
  return text.replaceAll(relativeHref(file.path, stylesheetPath(theme)), stylesheetPath(theme))
}
