import {
  type Context,
  type Emitter,
  type Expression,
  filters,
  isTruthy,
  type Liquid,
  LiquidError,
  Output,
  RenderError,
  type Template,
  type Token,
  toValue,
  toValueSync,
  TypeGuards,
  Value,
} from 'liquidjs'

/** What the engine has to do itself: missing words, which it names with their line, and values with a life of their own. */
const SLOW = Symbol('slow')

/** Where a word is looked up; the engine's types keep it to themselves. */
interface Scopes {
  readonly findScope: (name: string) => unknown
}

type Operand = (context: Context) => unknown
type Operator = (left: unknown, right: unknown, context: Context) => boolean

const isPrimitive = (value: unknown): value is string | number | boolean | null =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value)

/** The engine's operators on strings, numbers, truth values and null. */
const OPERATORS: Readonly<Record<string, Operator>> = {
  '==': (left, right) => left === right,
  '!=': (left, right) => left !== right,
  '>': (left, right) => (left as string) > (right as string),
  '<': (left, right) => (left as string) < (right as string),
  and: (left, right, context) => isTruthy(left, context) && isTruthy(right, context),
  or: (left, right, context) => isTruthy(left, context) || isTruthy(right, context),
}

/** A literal, or a word with steps that are names: `article.source.url`. Null for anything else. */
function operandOf(token: Token): Operand | null {
  if (!TypeGuards.isPropertyAccessToken(token)) {
    const { content } = token as { readonly content?: unknown }
    return isPrimitive(content) ? () => content : null
  }
  const names = token.props.map((prop) => (prop as { readonly content?: unknown }).content)
  const [first] = names
  if (token.variable !== undefined || typeof first !== 'string') return null
  if (!names.every((name): name is string | number => typeof name === 'string' || typeof name === 'number')) return null
  return (context) => {
    let value: unknown = (context as unknown as Scopes).findScope(first)
    for (const name of names) {
      value = context.readProperty(value as object, name)
      if (value === undefined) return SLOW
    }
    return value
  }
}

/** An expression of such operands and operators, in the engine's own postfix order; null for any other. */
function evaluationOf({ postfix }: Expression): Operand | null {
  const [only] = postfix
  if (postfix.length === 1 && only !== undefined) return operandOf(only)
  const steps: (Operand | { readonly operator: Operator })[] = []
  for (const token of postfix) {
    const name = TypeGuards.isOperatorToken(token) ? token.getText() : null
    const operator = name === null ? undefined : OPERATORS[name]
    const step = operator === undefined ? operandOf(token) : { operator }
    if (step === null) return null
    steps.push(step)
  }
  return (context) => {
    const operands: unknown[] = []
    for (const step of steps) {
      if (typeof step === 'function') {
        const value = step(context)
        if (!isPrimitive(value)) return SLOW
        operands.push(value)
        continue
      }
      const right = operands.pop()
      const left = operands.pop()
      operands.push(step.operator(left, right, context))
    }
    return operands[0]
  }
}

function quickenValue(value: Value): void {
  const evaluate = value.filters.length === 0 ? evaluationOf(value.initial) : null
  if (evaluate === null) return
  const slowly = value.value.bind(value)
  const quickly = (context: Context, lenient?: boolean): unknown => {
    const found = evaluate(context)
    return found === SLOW ? slowly(context, lenient) : found
  }
  Object.assign(value, { value: quickly })
}

/** Of the filters, those that every `{{ … }}` has: `escape`, or `raw` in its place. */
function quickenOutput(output: Output): void {
  const [filter, ...more] = output.value.filters
  const evaluate = filter === undefined || more.length > 0 ? null : evaluationOf(output.value.initial)
  if (filter === undefined || evaluate === null) return
  const escape = filters['escape'] as (this: object, value: unknown) => string
  if (!filter.raw && filter['handler'] !== escape) return
  const slowly = output.render.bind(output)
  const quickly = (context: Context, emitter: Emitter): unknown => {
    const found = evaluate(context)
    if (found === SLOW) return slowly(context, emitter)
    emitter.write(filter.raw ? toValue(found) : escape.call({ context }, found))
    return undefined
  }
  Object.assign(output, { render: quickly })
}

/**
 * Makes parsed templates quick to draw: what they mostly consist of (ready text, words of the scope, comparisons) is
 * done by plain functions instead of the engine's generators, which can wait in every step. All else, and every mistake,
 * stays with the engine. @param templates are changed
 */
export function quicken(templates: readonly Template[]): void {
  for (const template of templates) {
    const { token } = template
    if (template instanceof Output) quickenOutput(template)
    else if (TypeGuards.isHTMLToken(token)) {
      const text = token.getContent()
      Object.assign(template, { render: (_context: Context, emitter: Emitter) => emitter.write(text) })
    } else {
      for (const argument of template.arguments?.() ?? []) if (argument instanceof Value) quickenValue(argument)
      if (template.children !== undefined) quicken(toValueSync(template.children(false, true)))
    }
  }
}

/**
 * Makes an engine quick that only draws at once (`renderSync`): what stands inside of a tag is drawn by a plain loop in
 * place of a generator, which waits after every piece. The outermost list and the look at the clock stay the engine's.
 */
export function quickenEngine({ renderer }: Liquid): void {
  const slowly = renderer.renderTemplates.bind(renderer)
  const quickly = (templates: Template[], context: Context, emitter?: Emitter): unknown => {
    if (emitter === undefined) return slowly(templates, context)
    toValueSync(slowly([], context, emitter))
    for (const template of templates) {
      try {
        const printed: unknown = toValueSync(template.render(context, emitter))
        if (Boolean(printed)) emitter.write(printed)
      } catch (error) {
        throw LiquidError.is(error) ? error : new RenderError(error as Error, template)
      }
      if (context.breakCalled || context.continueCalled) break
    }
    return undefined
  }
  Object.assign(renderer, { renderTemplates: quickly })
}
