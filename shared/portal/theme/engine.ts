import { Liquid, type Template } from 'liquidjs'
import { AppError } from '../../ipc/errors'
import { t } from '../../messages/translate'
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

function newEngine(): Liquid {
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

function broken(theme: Theme, error: unknown): AppError {
  const problem = error instanceof Error ? error.message : String(error)
  return new AppError('invalid-settings', t('portal.theme.broken', { theme: theme.name, problem }), undefined, error)
}

function compile(theme: Theme): Draw {
  const engine = newEngine()
  let parsed: Readonly<Record<TemplateName, Template[]>>
  try {
    const entries = TEMPLATE_NAMES.map((name) => [name, engine.parse(theme.templates[name])] as const)
    parsed = Object.fromEntries(entries) as Record<TemplateName, Template[]>
  } catch (error) {
    throw broken(theme, error)
  }
  return (name, scope) => {
    try {
      return String(engine.renderSync(parsed[name], scope, LIMITS))
    } catch (error) {
      throw broken(theme, error)
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
