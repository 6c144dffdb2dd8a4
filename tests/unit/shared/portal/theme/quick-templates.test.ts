import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newEngine } from '../../../../../shared/portal/theme/engine'
import { quicken, quickenEngine } from '../../../../../shared/portal/theme/quick-templates'

const plainEngine = newEngine()
const quickEngine = newEngine()
quickenEngine(quickEngine)
const LIMITS = { memoryLimit: 200, renderLimit: 20_000 }

/** What a template prints, or what is said against it; counting changes the scope. */
function drawn(template: string, scope: object, quick: boolean): string {
  const engine = quick ? quickEngine : plainEngine
  try {
    const templates = engine.parse(template)
    if (quick) quicken(templates)
    return String(engine.renderSync(templates, { ...scope }, LIMITS))
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  }
}

const NAMES = ['a', 'b', 'list', 'size', 'first', 'missing', '0'] as const
const name = fc.constantFrom(...NAMES)
const word = fc
  .tuple(fc.constantFrom('a', 'b', 'list', 'item', 'missing'), fc.array(name, { maxLength: 2 }))
  .map(([first, steps]) =>
    [first, ...steps].map((step, i) => (i > 0 && step === '0' ? '[0]' : i > 0 ? `.${step}` : step)).join(''),
  )
const literal = fc.constantFrom(`''`, `'字'`, '0', '2', '-1.5', 'true', 'false', 'nil', 'empty', 'blank', '(1..3)')
const operand = fc.oneof({ weight: 3, arbitrary: word }, literal)
const operator = fc.constantFrom('==', '!=', '<', '>', '<=', '>=', 'contains', 'and', 'or')
const condition = fc
  .tuple(operand, fc.array(fc.tuple(operator, operand), { maxLength: 2 }), fc.constantFrom('', 'not '))
  .map(([first, more, not]) => `${not}${first}${more.map(([sign, other]) => ` ${sign} ${other}`).join('')}`)
const output = fc
  .tuple(
    fc.oneof({ weight: 3, arbitrary: operand }, condition),
    fc.constantFrom('', ' | raw', ' | upcase', ' | size', ` | default: '无'`),
  )
  .map(([value, filter]) => `{{ ${value}${filter} }}`)
const text = fc.constantFrom(
  ' ',
  '\n',
  '<p class="x">',
  '字&',
  '{% assign item = a %}',
  '{% increment n %}',
  `{% cycle 0, '字' %}`,
)

const { template } = fc.letrec<{ template: string; part: string }>((tie) => ({
  template: fc.array(tie('part'), { maxLength: 4 }).map((parts) => parts.join('')),
  part: fc.oneof(
    { depthSize: 'small' },
    text,
    output,
    fc
      .tuple(condition, tie('template'), tie('template'))
      .map(([on, yes, no]) => `{%- if ${on} %}${yes}{% else -%}${no}{% endif %}`),
    fc.tuple(condition, tie('template')).map(([on, body]) => `{% unless ${on} %}${body}{%- endunless %}`),
    fc
      .tuple(word, tie('template'))
      .map(([on, body]) => `{% for item in ${on} %}${body}{{ forloop.index }}{% endfor %}`),
    tie('template').map((body) => `{% capture item %}${body}{% endcapture %}`),
    fc
      .tuple(condition, fc.constantFrom('break', 'continue'))
      .map(([on, way]) => `{% for item in list %}{{ item }}{% if ${on} %}{% ${way} %}{% endif %}。{% endfor %}`),
    fc
      .tuple(operand, operand, tie('template'))
      .map(([on, when, body]) => `{% case ${on} %}{% when ${when} %}${body}{% endcase %}`),
  ),
}))

const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom<unknown>(null, '', '字', `<a href="x">'&'</a>`, 0, 2, -1.5, true, false),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(name, tie('value'), { maxKeys: 3 }),
  ),
}))
const scope = fc.record({ a: value, b: value, list: fc.array(value, { maxLength: 3 }) })

test('a quickened template prints what the engine prints, and its mistakes are told as the engine tells them', () => {
  fc.assert(
    fc.property(template, scope, (source, given) => {
      expect(drawn(source, given, true)).toBe(drawn(source, given, false))
    }),
    { numRuns: 5000 },
  )
})

test('comparisons of plain values are those of the engine', () => {
  const plain = fc.constantFrom<unknown>(null, '', '0', '2', '10', '字', 0, 2, 10, -1.5, true, false)
  const sign = fc.constantFrom('==', '!=', '<', '>', '<=', '>=', 'and', 'or')
  fc.assert(
    fc.property(sign, sign, fc.record({ a: plain, b: plain, c: plain }), (one, other, given) => {
      const source = `{% if a ${one} b ${other} c %}是{% else %}否{% endif %}{{ a ${one} b }}`
      expect(drawn(source, given, true)).toBe(drawn(source, given, false))
    }),
    { numRuns: 3000 },
  )
})

test('templates that would never end are ended, and a mistake deep inside is told with its line', () => {
  const endless =
    '{% for a in (1..60) %}{% for b in (1..60) %}{% for c in (1..60) %}{{ a }}{% endfor %}{% endfor %}{% endfor %}'
  const draw = (): void => void quickEngine.renderSync(quickEngine.parse(endless), {}, { renderLimit: 5 })
  expect(draw).toThrow(/limit exceeded/)
  const deep = '{% if true %}\n{% for a in (1..2) %}\n{{ missing }}{% endfor %}{% endif %}'
  expect(drawn(deep, {}, true)).toMatch(/line:3/)
})
