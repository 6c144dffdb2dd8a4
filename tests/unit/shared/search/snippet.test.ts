import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from '../../../../shared/search/fold'
import { highlight, snippetOf } from '../../../../shared/search/snippet'

const marked = (runs: readonly { text: string; hit: boolean }[]): string =>
  runs.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('')

describe('highlight', () => {
  it('marks every hit as it is written', () => {
    expect(marked(highlight('圖書館與图书馆', ['图书馆']))).toBe('[圖書館]與[图书馆]')
    expect(marked(highlight('ABCabc', ['bc']))).toBe('A[BC]a[bc]')
  })

  it('joins hits that overlap', () => {
    expect(marked(highlight('市场发展', ['市场发', '场发展']))).toBe('[市场发展]')
  })

  it('loses and adds nothing', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string({ minLength: 1, maxLength: 2 }), { maxLength: 3 }), (text, terms) => {
        const runs = highlight(text, terms.map(fold))
        expect(runs.map((run) => run.text).join('')).toBe(text)
      }),
    )
  })
})

describe('snippetOf', () => {
  const lines = [
    { field: 'title' as const, text: '河道整治' },
    { field: 'body' as const, text: '开头。河道在城东。' },
    { field: 'body' as const, text: '河道与桥梁同时整治。' },
  ]

  it('takes the line that holds most of what was searched for', () => {
    const snippet = snippetOf(lines, ['河道', '桥梁'])
    expect(snippet === null ? '' : marked(snippet.runs)).toBe('[河道]与[桥梁]同时整治。')
  })

  it('starts behind a full stop that is near, and says where it left out', () => {
    const long = `很久以前。${'一'.repeat(6)}河道${'二'.repeat(100)}`
    const snippet = snippetOf([{ field: 'body', text: long }], ['河道'])
    const text = snippet === null ? '' : marked(snippet.runs)
    expect(text.startsWith('…一一一一一一[河道]二')).toBe(true)
    expect(text.endsWith('二…')).toBe(true)
  })

  it('has nothing to add when only the title was hit', () => {
    expect(snippetOf(lines.slice(0, 1), ['河道'])).toBeNull()
  })
})
