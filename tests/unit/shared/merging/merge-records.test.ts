import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ArticleRecord } from '../../../../shared/article/record'
import { parseRecord } from '../../../../shared/article/validate'
import { mendFootnotes } from '../../../../shared/document/footnotes'
import type { DocumentJson, NodeJson } from '../../../../shared/document/json'
import { speltNode } from '../../../../shared/document/printed-body'
import type { Choice } from '../../../../shared/merging/choice'
import { blockRows } from '../../../../shared/merging/merge-blocks'
import {
  differencesOf,
  keyOfBlock,
  keyOfField,
  mergedRecord,
  openPlaces,
  planMerge,
  type MergePlan,
} from '../../../../shared/merging/merge-records'
import { arbitraryBody } from '../../../support/arbitrary-document'

const paragraph = (text: string): NodeJson => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const body = (...texts: readonly string[]): DocumentJson => ({ type: 'doc', content: texts.map(paragraph) })
const record = (texts: readonly string[], more: Partial<ArticleRecord> = {}): ArticleRecord => ({
  title: '同一篇',
  body: body(...texts),
  ...more,
})
const all = (plan: MergePlan, choice: Choice) => new Map(differencesOf(plan).map(([key]) => [key, choice]))
const spelt = (merged: ArticleRecord | null) => merged && { ...merged, body: speltNode(merged.body) }
const textsOf = (merged: ArticleRecord | null) => (merged?.body.content ?? []).map((node) => node.content?.[0]?.text)

const ONE = '昨日全市降雨持续，水库水位上涨到警戒线。'
const TWO = '记者在现场看到，闸门已经全部打开。'
const THREE = '防汛指挥部提醒沿岸居民注意安全。'

/** Three states of one body: blocks of a common stock, so that sides share, move, repeat and lose them. */
const states = fc
  .array(arbitraryBody, { minLength: 1, maxLength: 3 })
  .map((bodies) => bodies.flatMap((some) => some.content ?? []))
  .chain((stock) => {
    const state = fc
      .array(fc.constantFrom(...stock), { minLength: 1, maxLength: 5 })
      // The same stock twice would be two notes of one id: a body has its notes in step.
      .map((content) => mendFootnotes({ type: 'doc', content }).body)
    return fc.tuple(fc.option(state, { nil: null }), state, state)
  })

describe('a merge', () => {
  it('gives all of a side when all of that side is chosen', () => {
    fc.assert(
      fc.property(states, ([base, a, b]) => {
        const titled = (title: string, of: DocumentJson): ArticleRecord => ({ title, body: of })
        const plan = planMerge(base === null ? null : titled('底', base), titled('甲', a), titled('乙', b))
        // Blocks that say the same are no difference, however a side writes their defaults.
        expect(spelt(mergedRecord(plan, all(plan, 'a')))).toEqual(spelt(titled('甲', a)))
        expect(spelt(mergedRecord(plan, all(plan, 'b')))).toEqual(spelt(titled('乙', b)))
      }),
    )
  })

  it('is a valid record whatever is chosen', () => {
    fc.assert(
      fc.property(
        states,
        fc.infiniteStream(fc.constantFrom<Choice>('a', 'b', 'both', 'base')),
        ([base, a, b], stream) => {
          const plan = planMerge(
            base === null ? null : { title: '底', body: base },
            { title: '甲', body: a },
            { title: '乙', body: b },
          )
          const choices = new Map<string, Choice>()
          for (const [key, { choices: offered }] of differencesOf(plan)) {
            const [wanted] = [...stream.take(1)]
            choices.set(key, wanted !== undefined && offered.includes(wanted) ? wanted : 'a')
          }
          const merged = mergedRecord(plan, choices)
          expect(merged).not.toBeNull()
          expect(() => parseRecord(merged)).not.toThrow()
        },
      ),
    )
  })

  it('holds every block of either side once, in its order', () => {
    fc.assert(
      fc.property(states, ([base, a, b]) => {
        const rows = blockRows(base, a, b)
        expect(rows.flatMap((row) => (row.a === null ? [] : [row.a]))).toEqual(a.content)
        expect(rows.flatMap((row) => (row.b === null ? [] : [row.b]))).toEqual(b.content)
      }),
    )
  })

  it('sees no difference where defaults are written out on one side', () => {
    const spelt: DocumentJson = {
      type: 'doc',
      content: [{ type: 'paragraph', attrs: { align: null }, content: [{ type: 'text', text: ONE }] }],
    }
    const plan = planMerge(record([ONE]), { title: '同一篇', body: spelt }, record([ONE]))
    expect(differencesOf(plan)).toEqual([])
  })

  it('suggests what only one side changed, and leaves open what both did', () => {
    const base = record([ONE, TWO, THREE])
    const a = record([ONE.replace('昨日', '前日'), TWO.replace('记者', '本报记者'), THREE])
    const b = record([ONE, TWO.replace('全部', '一半'), THREE.replace('沿岸', '两岸')])
    const plan = planMerge(base, a, b)
    expect(plan.blocks.map(({ difference }) => difference?.changedBy)).toEqual(['a', 'both', 'b'])
    expect(openPlaces(plan, new Map())).toEqual([keyOfBlock(1)])
    expect(mergedRecord(plan, new Map())).toBeNull()
    expect(textsOf(mergedRecord(plan, new Map([[keyOfBlock(1), 'both']])))).toEqual([
      ONE.replace('昨日', '前日'),
      TWO.replace('记者', '本报记者'),
      TWO.replace('全部', '一半'),
      THREE.replace('沿岸', '两岸'),
    ])
    // The suggestion is one, not a decision.
    const other = new Map<string, Choice>([
      [keyOfBlock(0), 'b'],
      [keyOfBlock(1), 'base'],
    ])
    expect(textsOf(mergedRecord(plan, other)).slice(0, 2)).toEqual([ONE, TWO])
  })

  it('never decides by itself where both sides wrote the same place anew, however unlike', () => {
    const base = record([ONE, TWO, THREE])
    const rewritten = (text: string) =>
      planMerge(base, record([ONE, '市场上蔬菜供应充足，价格平稳。', THREE]), record([ONE, text, THREE]))
    for (const text of ['体育馆周末向市民免费开放。', TWO.replace('全部', '一半')])
      expect(openPlaces(rewritten(text), new Map()).length).toBeGreaterThan(0)
    const deleted = planMerge(base, record([ONE, THREE]), record([ONE, TWO.replace('全部', '一半'), THREE]))
    expect(openPlaces(deleted, new Map()).length).toBe(1)
  })

  it('takes what both sides added in different places, and asks about what they added in one', () => {
    const base = record([ONE, TWO])
    const apart = planMerge(
      base,
      record(['甲在开头加了一段话。', ONE, TWO]),
      record([ONE, TWO, '乙在结尾写了另外的内容。']),
    )
    expect(openPlaces(apart, new Map())).toEqual([])
    expect(textsOf(mergedRecord(apart, new Map())).length).toBe(4)
    const together = planMerge(
      base,
      record([ONE, '甲在中间加了一段话。', TWO]),
      record([ONE, '市场上蔬菜供应充足。', TWO]),
    )
    expect(openPlaces(together, new Map()).length).toBe(1)
  })

  it('leaves every difference open when the common parent is not known', () => {
    const plan = planMerge(null, record([ONE, TWO], { summary: '甲' }), record([ONE, THREE], { summary: '乙' }))
    expect(openPlaces(plan, new Map()).length).toBe(differencesOf(plan).length)
    expect(differencesOf(plan).some(([, { choices }]) => choices.includes('base'))).toBe(false)
  })

  it('settles fields one by one; lists can be taken from both sides', () => {
    const base = record([ONE], { keywords: ['水库'], summary: '旧', byline: '本报' })
    const a = record([ONE], { keywords: ['水库', '降雨'], summary: '甲', editor: '何念' })
    const b = record([ONE], { keywords: ['水库', '防汛'], summary: '乙', byline: '本报' })
    const plan = planMerge(base, a, b)
    expect(openPlaces(plan, new Map())).toEqual([keyOfField('keywords'), keyOfField('summary')])
    const choices = new Map<string, Choice>([
      [keyOfField('keywords'), 'both'],
      [keyOfField('summary'), 'base'],
    ])
    expect(mergedRecord(plan, choices)).toEqual(
      record([ONE], { keywords: ['水库', '降雨', '防汛'], summary: '旧', editor: '何念' }),
    )
  })
})
