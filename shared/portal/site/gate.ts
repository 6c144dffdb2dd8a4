import * as v from 'valibot'
import { fieldProblems, type FieldProblem } from '../../article/requirements'
import type { ArticleRecord } from '../../article/record'
import { t } from '../../messages/translate'
import { refuseStrange, settingsProblem } from '../settings-problem'

/** What the gate looks at before an article leaves the machine. */
export const GATE_RULES = ['required', 'reprint', 'body', 'unfilled', 'alt', 'links', 'characters'] as const
export type GateRule = (typeof GATE_RULES)[number]

/** `stop` leaves the article out, `warn` only says it. */
export const GATE_LEVELS = ['stop', 'warn', 'off'] as const
export type GateLevel = (typeof GATE_LEVELS)[number]

/** The settings topic `gate`: how much each rule weighs in this newsroom. */
export type GateSettings = Readonly<Record<GateRule, GateLevel>>

export const defaultGateSettings: GateSettings = {
  required: 'stop',
  reprint: 'stop',
  body: 'stop',
  // Brackets may be the text's own, as in 〔奥地利〕茨威格.
  unfilled: 'warn',
  alt: 'warn',
  links: 'warn',
  characters: 'warn',
}

export interface GateFinding {
  readonly rule: GateRule
  readonly level: 'stop' | 'warn'
  readonly message: string
}

const level = v.exactOptional(v.picklist(GATE_LEVELS, t('portal.problem.gateLevel')))
const schema = v.looseObject({
  required: level,
  reprint: level,
  body: level,
  unfilled: level,
  alt: level,
  links: level,
  characters: level,
})

/** What is absent weighs as usual. @throws AppError 'invalid-settings' that names the place */
export function parseGateSettings(value: unknown): GateSettings {
  const result = v.safeParse(schema, value)
  if (!result.success) {
    const issue = result.issues[0]
    throw settingsProblem(
      'gate',
      (issue.path ?? []).map(({ key }) => String(key)),
      issue.message,
    )
  }
  return { ...defaultGateSettings, ...result.output }
}

/** As `parseGateSettings`, for what is to be saved. */
export function acceptGateSettings(value: unknown): GateSettings {
  refuseStrange('gate', value, GATE_RULES)
  return parseGateSettings(value)
}

/** The rule that a problem of a field falls under; null for advice that is no matter of the gate. */
function ruleOf({ field, level: weight }: FieldProblem, record: ArticleRecord): GateRule | null {
  if (weight === 'unfilled') return 'unfilled'
  if (field === 'body') return weight === 'hint' ? 'alt' : 'body'
  if (weight === 'hint') return null
  const ofReprint = field === 'originalTitle' || field === 'originalAuthors' || field === 'source'
  return ofReprint && record.source?.kind === 'reprint' ? 'reprint' : 'required'
}

/** Everything that the gate has to say of a record, by the newsroom's weights. @param more findings that take the whole site to see */
export function gateFindings(
  record: ArticleRecord,
  settings: GateSettings,
  more: readonly { readonly rule: GateRule; readonly message: string }[] = [],
): readonly GateFinding[] {
  const own = fieldProblems(record).flatMap((problem) => {
    const rule = ruleOf(problem, record)
    return rule === null ? [] : [{ rule, message: problem.message }]
  })
  return [...own, ...more].flatMap(({ rule, message }) => {
    const weight = settings[rule]
    return weight === 'off' ? [] : [{ rule, level: weight, message }]
  })
}
