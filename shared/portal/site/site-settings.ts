import * as v from 'valibot'
import { isArticleId } from '../../article/ids'
import { t } from '../../messages/translate'
import { refuseStrange, settingsProblem } from '../settings-problem'
import { THEME_NAMES } from '../theme/themes'
import { DEFAULT_ARTICLE_PATH, isArticlePattern } from './article-pattern'

/** What the newsroom chooses for its site: the settings topic `site`. */
export interface SiteSettings {
  /** 头条: the article that leads the front page; absent: the newest pinned one, else the newest. */
  readonly lead?: string
  /** Where articles stand, e.g. `{column}/{yyyy}/{mm}/{id}.html`. */
  readonly articlePath: string
  /** 版式, of the preview and of every page. */
  readonly theme: ThemeChoice
}

/** 版式 to choose from: those of the app, and the newsroom's own. */
export const THEME_CHOICES = [...THEME_NAMES, 'own'] as const
export type ThemeChoice = (typeof THEME_CHOICES)[number]

export const defaultSiteSettings: SiteSettings = { articlePath: DEFAULT_ARTICLE_PATH, theme: 'default' }

const lead = v.pipe(
  v.string(t('portal.problem.text')),
  v.check((id) => isArticleId(id), t('portal.problem.articleId')),
)
const pattern = v.pipe(
  v.string(t('portal.problem.text')),
  v.trim(),
  v.check(isArticlePattern, t('portal.problem.articlePath')),
)
const schema = v.looseObject({
  lead: v.optional(v.nullable(lead)),
  articlePath: v.exactOptional(pattern),
  theme: v.exactOptional(v.picklist(THEME_CHOICES, t('portal.problem.theme'))),
})

/** @throws AppError 'invalid-settings' that names the place */
export function parseSiteSettings(value: unknown): SiteSettings {
  const result = v.safeParse(schema, value)
  if (!result.success) {
    const issue = result.issues[0]
    throw settingsProblem(
      'site',
      (issue.path ?? []).map(({ key }) => String(key)),
      issue.message,
    )
  }
  const { lead: given, ...rest } = result.output
  return { ...defaultSiteSettings, ...rest, ...(given === undefined || given === null ? {} : { lead: given }) }
}

/** As `parseSiteSettings`, for what is to be saved. */
export function acceptSiteSettings(value: unknown): SiteSettings {
  refuseStrange('site', value, Object.keys(schema.entries))
  return parseSiteSettings(value)
}
