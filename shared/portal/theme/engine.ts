import { Liquid, LiquidError, type Template } from 'liquidjs'
import { AppError } from '../../ipc/errors'
import { quicken, quickenEngine } from './quick-templates'
import { t, type MessageKey } from '../../messages/translate'
import { TEMPLATE_NAMES, type TemplateName, type Theme } from './theme'

export type { TemplateName }
export type Draw = (name: TemplateName, scope: object) => string

/** Filters that would read the clock, the machine's zone or chance: a page must come out the same everywhere. */
const IMPURE_FILTERS = [
  'date',
  'date_to_xmlschema',
  'date_to_rfc822',
  'date_to_string',
  'date_to_long_string',
  'sample',
]

/**
 * Characters printed and steps of ranges are counted, so that a slow machine draws what a fast one draws (the body comes
 * in raw and is not counted); the time in milliseconds only ends what would never end.
 */
const LIMITS = { memoryLimit: 1_000_000, renderLimit: 20_000 }

/** An engine with what templates may do, and nothing else. */
export function newEngine(): Liquid {
  const engine = new Liquid({
    outputEscape: 'escape',
    ownPropertyOnly: true,
    strictFilters: true,
    strictVariables: true,
    lenientIf: true,
    parseLimit: 2_000_000,
    // No file system: partials are looked up in this empty map.
    templates: {},
  })
  for (const filter of IMPURE_FILTERS) {
    engine.registerFilter(filter, () => {
      throw new Error(t('portal.theme.noClock', { filter }))
    })
  }
  return engine
}

/** The line where a template is wrong, when the error says. */
function lineOf(error: unknown): number | null {
  if (!LiquidError.is(error)) return null
  const { token } = error as LiquidError & { readonly token?: { readonly getPosition: () => readonly number[] } }
  return token?.getPosition()[0] ?? null
}

/** What the engine says most often, in the words of whoever works on a theme. */
const WORDS: readonly (readonly [said: RegExp, key: MessageKey])[] = [
  [/^undefined variable: (.*)$/, 'portal.theme.noVariable'],
  [/^undefined filter: (.*)$/, 'portal.theme.noFilter'],
  [/^tag "?([^"]*)"? not found$/, 'portal.theme.noTag'],
  [/^(?:tag|output) (.*) not closed$/, 'portal.theme.notClosed'],
  [/^(?:illegal tag: (.*)|illegal (?:liquid )?tag syntax.*)$/, 'portal.theme.badTag'],
  [/^ENOENT(?:: Failed to lookup "(.*)" in .*)?$/, 'portal.theme.noPartial'],
  [/^(?:memory alloc|template render) limit exceeded$/, 'portal.theme.tooMuch'],
  [/^parse length limit exceeded$/, 'portal.theme.tooLongToParse'],
  [/^invalid value expression: (.*)$/, 'portal.theme.badValue'],
  [/^unexpected (?:token|character) (.*?)(?:, .*)?$/, 'portal.theme.badValue'],
]

/** The engine's words, without the place that it adds in its own way. */
function wordsOf(error: unknown): string {
  const said = (error instanceof Error ? error.message : String(error)).replace(
    /, (?:file:.*, )?line:\d+, col:\d+$/,
    '',
  )
  for (const [pattern, key] of WORDS) {
    const found = pattern.exec(said)
    if (found !== null) return t(key, { name: found[1] ?? '' })
  }
  return said
}

function broken(theme: string, template: string, error: unknown): AppError {
  const line = lineOf(error)
  const file = `${template}.liquid`
  const words = wordsOf(error)
  const problem = line === null ? `${file} ${words}` : t('portal.theme.line', { file, line, problem: words })
  return new AppError('invalid-settings', t('portal.theme.broken', { theme, problem }), { file, line }, error)
}

/** Whether a template can be parsed. @throws AppError 'invalid-settings' that names the file and the line */
export function checkTemplate(theme: string, name: string, text: string): void {
  try {
    newEngine().parse(text)
  } catch (error) {
    throw broken(theme, name, error)
  }
}

function compile(theme: Theme): Draw {
  const engine = newEngine()
  quickenEngine(engine)
  const parse = (name: TemplateName): Template[] => {
    try {
      const templates = engine.parse(theme.templates[name])
      quicken(templates)
      return templates
    } catch (error) {
      throw broken(theme.name, name, error)
    }
  }
  const entries = TEMPLATE_NAMES.map((name) => [name, parse(name)] as const)
  const parsed = Object.fromEntries(entries) as Readonly<Record<TemplateName, Template[]>>
  return (name, scope) => {
    try {
      return String(engine.renderSync(parsed[name], scope, LIMITS))
    } catch (error) {
      throw broken(theme.name, name, error)
    }
  }
}

const compiled = new WeakMap<Theme, Draw>()

/** The theme's templates, parsed once for each theme object. */
export function drawingOf(theme: Theme): Draw {
  const known = compiled.get(theme)
  if (known !== undefined) return known
  const draw = compile(theme)
  compiled.set(theme, draw)
  return draw
}
