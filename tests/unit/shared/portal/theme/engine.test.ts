import { describe, expect, it } from 'vitest'
import { AppError } from '../../../../../shared/ipc/errors'
import { drawingOf } from '../../../../../shared/portal/theme/engine'
import { defaultTheme, type Theme } from '../../../../../shared/portal/theme/theme'

const themeOf = (frame: string): Theme => ({ ...defaultTheme, templates: { ...defaultTheme.templates, frame } })
const drawn = (page: string, scope: object = {}): string => drawingOf(themeOf(page))('frame', scope)

function refusal(page: string, scope: object = {}): AppError {
  try {
    drawn(page, scope)
  } catch (error) {
    if (error instanceof AppError) return error
    throw error
  }
  throw new Error('the template was drawn')
}

describe('the theme engine', () => {
  it('escapes what a template prints', () => {
    expect(drawn('{{ text }}', { text: `<a href="x">'&'</a>` })).toBe(
      '&lt;a href=&#34;x&#34;&gt;&#39;&amp;&#39;&lt;/a&gt;',
    )
  })

  it.each([
    ['the clock', `{{ 'now' | date: '%Y' }}`],
    ['the clock in XML form', `{{ 'now' | date_to_xmlschema }}`],
    ['chance', `{{ list | sample }}`],
    ['a file', `{% include 'package.json' %}`],
    ['a file by a path', `{% render '../../etc/passwd' %}`],
    ['an unknown filter', `{{ list | nonsense }}`],
    ['an unknown word', `{{ misspelt }}`],
    ['a broken tag', `{% if list %}`],
    ['a loop without end', `{% for i in (1..100000000) %}{{ i }}{% endfor %}`],
  ])('refuses %s with a sentence that names the theme', (_what, template) => {
    const error = refusal(template, { list: ['a', 'b'] })
    expect(error.code).toBe('invalid-settings')
    expect(error.message).toContain('默认版式')
    expect(error.message).toContain('稿件没有受影响')
  })

  it('shows a template nothing but the own fields of what it is given', () => {
    expect(refusal('{{ text.constructor }}', { text: {} }).code).toBe('invalid-settings')
  })

  it('parses a theme once', () => {
    const theme = themeOf('{{ n }}')
    expect(drawingOf(theme)).toBe(drawingOf(theme))
  })
})
