import { AppError } from '../ipc/errors'
import { t, type MessageKey } from '../messages/translate'

export type SettingsTopicKey = 'profile' | 'columns' | 'import' | 'site' | 'gate' | 'theme'

/** The way to a value inside the settings: field names and list positions from 0. */
export type SettingsPath = readonly (string | number)[]

const FIELDS: Readonly<Record<string, MessageKey>> = {
  siteName: 'portal.field.siteName',
  baseUrl: 'portal.field.baseUrl',
  zone: 'portal.field.zone',
  charset: 'portal.field.charset',
  rootLabel: 'portal.field.rootLabel',
  utility: 'portal.field.utility',
  navigation: 'portal.field.navigation',
  footer: 'portal.field.footer',
  labels: 'portal.field.labels',
  english: 'portal.field.english',
  governmentMeta: 'portal.field.governmentMeta',
  lead: 'portal.field.lead',
  articlePath: 'portal.field.articlePath',
  kind: 'portal.field.kind',
  theme: 'portal.field.theme',
  edition: 'portal.field.edition',
  label: 'portal.field.label',
  url: 'portal.field.url',
  column: 'portal.field.column',
  columns: 'portal.field.columns',
  children: 'portal.field.children',
  id: 'portal.field.id',
  name: 'portal.field.name',
  englishName: 'portal.field.englishName',
  slug: 'portal.field.slug',
  location: 'portal.field.location',
  author: 'portal.field.author',
  publishTime: 'portal.field.publishTime',
  source: 'portal.field.source',
  originalTitle: 'portal.field.originalTitle',
  originalAuthor: 'portal.field.originalAuthor',
  editor: 'portal.field.editor',
}

/** “页脚第 2 项的网址” for ['footer', 1, 'url']. */
function placeOf(path: SettingsPath): string {
  let place = ''
  for (const step of path) {
    if (typeof step === 'number') {
      place += t('portal.place.item', { n: step + 1 })
      continue
    }
    const key = Object.hasOwn(FIELDS, step) ? FIELDS[step] : undefined
    const part = key === undefined ? step : t(key)
    place = place === '' ? part : t('portal.place.of', { whole: place, part })
  }
  return place
}

/**
 * A value that somebody hands in to be saved as a topic. What is stored may hold any few fields, but what shares none
 * with the topic is another file (an article, the columns), and taking it would quietly put defaults in their place.
 * @throws AppError 'invalid-settings'
 */
export function refuseStrange(
  topic: SettingsTopicKey,
  value: unknown,
  fields: readonly string[],
  problem = t('portal.problem.otherTopic'),
): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw settingsProblem(topic, [], t('portal.problem.object'))
  if (!fields.some((name) => Object.hasOwn(value, name))) throw settingsProblem(topic, [], problem)
}

/** The refusal of settings that can't be used: where it is wrong, and that nothing was changed. */
export function settingsProblem(topic: SettingsTopicKey, path: SettingsPath, problem: string): AppError {
  // A name in Latin letters, as theme.css, stands off from the Chinese behind it.
  const place = placeOf(path).replace(/[A-Za-z0-9]$/, '$& ')
  const message = t('portal.refused', { topic: t(`portal.topic.${topic}`), place, problem })
  return new AppError('invalid-settings', message, { topic, path: path.join('.') })
}
