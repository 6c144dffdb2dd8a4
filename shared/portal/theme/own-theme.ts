import type { TemplateName, Theme } from './theme'
import { withPictures } from './theme-style'
import { type ThemeName, THEMES } from './themes'

/** 本社版式: the newsroom's own changes to a theme that comes with the app; the settings topic `theme`. */
export interface OwnTheme {
  readonly name: string
  /** What is not changed is this one's. */
  readonly base: ThemeName
  readonly templates: Readonly<Partial<Record<TemplateName, string>>>
  /** All of the style sheet; absent: the base's. */
  readonly css?: string
  /** Pictures by file name, in base64; the style sheet names them as `url(images/…)`. */
  readonly images?: Readonly<Record<string, string>>
}

export const defaultOwnTheme: OwnTheme = { name: '本社版式', base: 'default', templates: {} }

const TYPES: Readonly<Record<string, string>> = { png: 'png', jpg: 'jpeg', jpeg: 'jpeg', gif: 'gif', webp: 'webp' }

const embedded = (css: string, images: Readonly<Record<string, string>>): string =>
  withPictures(css, (name) => {
    const bytes = Object.hasOwn(images, name) ? images[name] : undefined
    const type = TYPES[name.slice(name.lastIndexOf('.') + 1)]
    return bytes === undefined || type === undefined ? null : `data:image/${type};base64,${bytes}`
  })

/** The theme that draws: the base's files with the newsroom's over them, its pictures inside of the style sheet. */
export function themeFrom({ name, base, templates, css, images }: OwnTheme): Theme {
  const below = THEMES[base]
  return {
    ...below,
    name,
    templates: { ...below.templates, ...templates },
    css: css === undefined ? below.css : embedded(css, images ?? {}),
  }
}
