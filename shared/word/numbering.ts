import type { Marker } from './blocks'
import { formatNumber } from './number-formats'
import type { XmlElement } from './xml'
import { attributeOf, childOf, childrenOf, isOn, numberOf, valueOf } from './xml-find'

interface Level {
  readonly start: number
  readonly format: string
  readonly text: string
  /** After which level it begins anew; 0: never. */
  readonly restart: number | null
  readonly isLegal: boolean
}

interface List {
  readonly abstractId: string
  readonly levels: ReadonlyMap<number, Level>
  /** Levels whose count this list sets anew when it is first used. */
  readonly overrides: ReadonlyMap<number, number>
}

/** Counts numbered paragraphs in the order of the document, as Word does. */
export interface Numbering {
  /** The marker drawn before the next paragraph of a list; null when none is. */
  readonly next: (numId: string, level: number) => Marker | null
}

const DEEPEST = 8
/** The bullet of symbol typefaces, which stand in a private area. */
const BULLET = '•'

export function readNumbering(part: XmlElement | null): Numbering {
  const lists = readLists(part ?? undefined)
  /** By abstract list: lists that share one go on counting each other's numbers. */
  const counters = new Map<string, (number | undefined)[]>()
  const begun = new Set<string>()

  return {
    next: (numId, wanted) => {
      const list = lists.get(numId)
      const at = Math.min(Math.max(0, wanted), DEEPEST)
      const level = list?.levels.get(at)
      if (list === undefined || level === undefined) return null
      const counts = counters.get(list.abstractId) ?? []
      counters.set(list.abstractId, counts)
      if (!begun.has(numId)) {
        begun.add(numId)
        for (const [overridden, start] of list.overrides) counts[overridden] = start - 1
      }
      const before = counts[at]
      counts[at] = before === undefined ? level.start : before + 1
      for (let deeper = at + 1; deeper <= DEEPEST; deeper++) {
        const restart = list.levels.get(deeper)?.restart
        if (restart === null || restart === undefined || (restart > 0 && at < restart)) counts[deeper] = undefined
      }
      if (level.format === 'bullet') return { text: BULLET, level: at + 1 }
      const text = level.text.replace(/%([1-9])/g, (_, digit: string) => {
        const place = Number(digit) - 1
        const other = list.levels.get(place)
        const value = counts[place] ?? other?.start ?? 1
        if (counts[place] === undefined) counts[place] = value
        return formatNumber(value, level.isLegal ? 'decimal' : (other?.format ?? 'decimal'))
      })
      return text.trim() === '' ? null : { text: text.trim(), level: at + 1 }
    },
  }
}

function readLists(part: XmlElement | undefined): ReadonlyMap<string, List> {
  const abstracts = new Map<string, XmlElement>()
  const byStyle = new Map<string, XmlElement>()
  for (const abstract of childrenOf(part, 'w:abstractNum')) {
    abstracts.set(attributeOf(abstract, 'w:abstractNumId') ?? '', abstract)
    const style = valueOf(abstract, 'w:styleLink')
    if (style !== undefined) byStyle.set(style, abstract)
  }
  const lists = new Map<string, List>()
  for (const num of childrenOf(part, 'w:num')) {
    const abstractId = valueOf(num, 'w:abstractNumId') ?? ''
    const named = abstracts.get(abstractId)
    const link = valueOf(named, 'w:numStyleLink')
    const abstract = (link === undefined ? undefined : byStyle.get(link)) ?? named
    const levels = levelsOf(abstract)
    const overrides = new Map<number, number>()
    for (const override of childrenOf(num, 'w:lvlOverride')) {
      const at = numberOf(attributeOf(override, 'w:ilvl')) ?? 0
      const own = childOf(override, 'w:lvl')
      if (own !== undefined) levels.set(at, levelOf(own))
      const start = numberOf(valueOf(override, 'w:startOverride'))
      if (start !== undefined) overrides.set(at, start)
    }
    lists.set(attributeOf(num, 'w:numId') ?? '', { abstractId, levels, overrides })
  }
  return lists
}

const levelsOf = (abstract: XmlElement | undefined): Map<number, Level> =>
  new Map(
    childrenOf(abstract, 'w:lvl').map(
      (level) => [numberOf(attributeOf(level, 'w:ilvl')) ?? 0, levelOf(level)] as const,
    ),
  )

const levelOf = (level: XmlElement): Level => ({
  start: numberOf(valueOf(level, 'w:start')) ?? 0,
  format: valueOf(level, 'w:numFmt') ?? customFormatOf(level) ?? 'decimal',
  text: valueOf(level, 'w:lvlText') ?? '',
  restart: numberOf(valueOf(level, 'w:lvlRestart')) ?? null,
  isLegal: isOn(childOf(level, 'w:isLgl')),
})

/** Newer formats stand behind a choice of versions. */
function customFormatOf(level: XmlElement): string | undefined {
  const alternatives = childOf(level, 'mc:AlternateContent')
  return valueOf(childOf(alternatives, 'mc:Fallback'), 'w:numFmt')
}
