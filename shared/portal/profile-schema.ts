import * as v from 'valibot'
import { t } from '../messages/translate'
import { defaultProfile, PLACEHOLDER } from './defaults.data'
import { CHARSETS, type PortalProfile } from './profile'
import { refuseStrange, settingsProblem } from './settings-problem'
import { isWebAddress } from './web-address'

const MAX_ENTRIES = 60

// Control characters would break the page's lines and the window's fields.
const CONTROL = /[\p{Cc}\u2028\u2029]/u

function line(max: number) {
  return v.pipe(
    v.string(t('portal.problem.text')),
    v.trim(),
    v.nonEmpty(t('portal.problem.empty')),
    v.maxLength(max, t('portal.problem.long', { max })),
    v.check((text) => !CONTROL.test(text), t('portal.problem.control')),
  )
}

const url = v.pipe(v.string(t('portal.problem.text')), v.trim(), v.check(isWebAddress, t('portal.problem.url')))

/** Forms send an empty field as '' or null: both mean that there is none. */
const withoutEmpty = (...names: readonly string[]) =>
  v.pipe(
    v.custom<object>((entry) => !Array.isArray(entry), t('portal.problem.object')),
    v.looseObject({}, t('portal.problem.object')),
    v.transform((entry: Readonly<Record<string, unknown>>): Record<string, unknown> => {
      const kept = Object.entries(entry).filter(
        ([name, value]) => !(names.includes(name) && (value === undefined || value === null || value === '')),
      )
      return Object.fromEntries(kept)
    }),
  )

const edition = v.picklist(['zh-CN', 'en'], t('portal.problem.edition'))
const linkEntry = v.pipe(
  withoutEmpty('url', 'column', 'edition'),
  v.looseObject(
    {
      label: line(60),
      column: v.exactOptional(line(64)),
      edition: v.exactOptional(edition),
      url: v.exactOptional(url),
    },
    t('portal.problem.object'),
  ),
)
const tooMany = t('portal.problem.many', { max: MAX_ENTRIES })
const linkEntries = v.pipe(v.array(linkEntry, t('portal.problem.list')), v.maxLength(MAX_ENTRIES, tooMany))

const labelNames = Object.keys(defaultProfile.labels)
const labelFields = {
  location: v.exactOptional(line(30)),
  author: v.exactOptional(line(30)),
  publishTime: v.exactOptional(line(30)),
  source: v.exactOptional(line(30)),
  originalTitle: v.exactOptional(line(30)),
  originalAuthor: v.exactOptional(line(30)),
  editor: v.exactOptional(line(30)),
}
const labels = v.pipe(withoutEmpty(...labelNames), v.looseObject(labelFields, t('portal.problem.object')))

const english = v.pipe(
  withoutEmpty('siteName', 'rootLabel', 'utility', 'navigation', 'footer', 'labels'),
  v.looseObject(
    {
      siteName: v.exactOptional(line(80)),
      rootLabel: v.exactOptional(line(30)),
      utility: v.exactOptional(linkEntries),
      navigation: v.exactOptional(linkEntries),
      footer: v.exactOptional(linkEntries),
      labels: v.exactOptional(labels),
    },
    t('portal.problem.object'),
  ),
)

const baseUrl = v.pipe(
  v.string(t('portal.problem.text')),
  v.trim(),
  v.check((text) => text === '' || (isWebAddress(text) && !/[?#]/.test(text)), t('portal.problem.baseUrl')),
)

/** Whether the platform knows the zone by its IANA name; offsets such as `+08:00` are no zones of a portal. */
function isZone(zone: string): boolean {
  if (!/^[A-Za-z][A-Za-z0-9_+-]*(?:\/[A-Za-z0-9_+-]+)*$/.test(zone)) return false
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

const zone = v.pipe(
  v.string(t('portal.problem.text')),
  v.trim(),
  v.check(isZone, (issue) => t('portal.problem.zone', { zone: issue.input })),
)

const governmentMeta = v.pipe(
  withoutEmpty('siteIdCode'),
  v.looseObject({ siteIdCode: v.exactOptional(line(30)) }, t('portal.problem.object')),
)

const profileFields = {
  siteName: v.exactOptional(line(80)),
  baseUrl: v.exactOptional(v.nullable(baseUrl)),
  zone: v.exactOptional(zone),
  charset: v.exactOptional(
    v.pipe(v.string(t('portal.problem.charset')), v.toLowerCase(), v.picklist(CHARSETS, t('portal.problem.charset'))),
  ),
  rootLabel: v.exactOptional(line(30)),
  utility: v.exactOptional(linkEntries),
  navigation: v.exactOptional(linkEntries),
  footer: v.exactOptional(linkEntries),
  labels: v.exactOptional(labels),
  editorLine: v.exactOptional(v.boolean(t('portal.problem.switch'))),
  english: v.exactOptional(english),
  governmentMeta: v.exactOptional(governmentMeta),
}
const profileSchema = v.pipe(
  withoutEmpty(
    'siteName',
    'zone',
    'charset',
    'rootLabel',
    'utility',
    'navigation',
    'footer',
    'labels',
    'english',
    'governmentMeta',
  ),
  v.looseObject(profileFields, t('portal.problem.object')),
)

/**
 * Checks a portal profile from a form, a file or an older app. What is absent comes from the default (an English
 * edition aside, which then has default words); fields this version doesn't know are kept.
 * @throws AppError 'invalid-settings' that names the place
 */
export function parseProfile(value: unknown): PortalProfile {
  const result = v.safeParse(profileSchema, value)
  if (!result.success) {
    const issue = result.issues[0]
    const path = (issue.path ?? []).map((item) => (typeof item.key === 'number' ? item.key : String(item.key)))
    throw settingsProblem('profile', path, issue.message)
  }
  const { english: englishEdition, baseUrl: base, labels: ownLabels, ...given } = result.output
  const { english: _defaultEnglish, ...defaults } = defaultProfile
  return {
    ...defaults,
    ...given,
    baseUrl: (base ?? defaults.baseUrl).replace(/\/+$/, ''),
    labels: { ...defaults.labels, ...ownLabels },
    ...(englishEdition === undefined ? {} : { english: englishEdition }),
  }
}

/** As `parseProfile`, for what is to be saved. @throws AppError 'invalid-settings' */
export function acceptProfile(value: unknown): PortalProfile {
  const profile = parseProfile(value)
  refuseStrange('profile', value, Object.keys(profileFields), t('portal.problem.noField'))
  return profile
}

/** Fields that still hold a placeholder of the default profile, as they stand: nobody's numbers are built in. */
export function placeholdersIn(profile: PortalProfile): readonly string[] {
  const { siteName, footer, utility, navigation, english } = profile
  const entries = [...footer, ...utility, ...navigation, ...(english?.footer ?? [])]
  return [siteName, english?.siteName ?? '', ...entries.map(({ label }) => label)].filter((text) =>
    text.includes(PLACEHOLDER),
  )
}
