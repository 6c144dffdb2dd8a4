import * as v from 'valibot'
import { t } from '../../messages/translate'
import { settingsProblem } from '../settings-problem'
import { checkTemplate } from './engine'
import { IMAGE_NAME } from './image-name'
import type { OwnTheme } from './own-theme'
import { TEMPLATE_NAMES } from './theme'
import { findStyleProblem } from './theme-style'
import { THEME_NAMES } from './themes'

/** In characters. The templates that come with the app are below 5,000, their styles about 40,000. */
const MOST_TEMPLATE = 200_000
const MOST_CSS = 400_000
/** In base64, all pictures together: every page of the portal loads them with its style sheet. */
const MOST_IMAGES = 400_000

const text = (most: number) =>
  v.pipe(v.string(t('portal.problem.text')), v.maxLength(most, t('portal.theme.tooLong', { most })))
const schema = v.object({
  name: v.pipe(text(60), v.trim(), v.minLength(1, t('portal.problem.empty'))),
  base: v.picklist(THEME_NAMES, t('portal.problem.theme')),
  templates: v.record(v.picklist(TEMPLATE_NAMES, t('portal.theme.noTemplate')), text(MOST_TEMPLATE)),
  css: v.exactOptional(text(MOST_CSS)),
  images: v.exactOptional(
    v.record(
      v.pipe(v.string(), v.regex(IMAGE_NAME, t('portal.theme.imageName'))),
      v.pipe(v.string(), v.base64(t('portal.theme.imageBytes')), v.maxLength(MOST_IMAGES, t('portal.theme.images'))),
    ),
  ),
})

/**
 * A theme as it may be stored: every template can be parsed, the style sheet loads nothing but the theme's pictures.
 * @throws AppError 'invalid-settings' that names the file and the line
 */
export function parseOwnTheme(value: unknown): OwnTheme {
  const result = v.safeParse(schema, value)
  if (!result.success) {
    const [issue] = result.issues
    throw settingsProblem(
      'theme',
      (issue.path ?? []).map(({ key }) => String(key)),
      issue.message,
    )
  }
  const { templates, css, images = {}, ...rest } = result.output
  const size = Object.values(images).reduce((sum, bytes) => sum + bytes.length, 0)
  if (size > MOST_IMAGES) throw settingsProblem('theme', ['images'], t('portal.theme.images'))
  for (const [name, template] of Object.entries(templates)) checkTemplate(rest.name, name, template)
  const problem = css === undefined ? null : findStyleProblem(css, new Set(Object.keys(images)))
  if (problem !== null) throw settingsProblem('theme', ['theme.css'], problem)
  return {
    ...rest,
    templates,
    ...(css === undefined ? {} : { css }),
    ...(Object.keys(images).length === 0 ? {} : { images }),
  }
}
