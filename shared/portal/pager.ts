import type { Language } from '../article/record'

export interface PagerStep {
  /** Null for the dots that stand for pages left out. */
  readonly number: number | null
  /** Relative to the page; null for the page itself. */
  readonly url: string | null
}

/** The way between the pages of an article that is parted by page breaks. */
export interface PagerView {
  readonly label: string
  readonly previousWord: string
  readonly nextWord: string
  readonly previous: string | null
  readonly next: string | null
  readonly steps: readonly PagerStep[]
}

/** So many numbers stand in one line, on a phone too. */
const MOST_STEPS = 9

const WORDS: Readonly<Record<Language, Pick<PagerView, 'label' | 'previousWord' | 'nextWord'>>> = {
  'zh-CN': { label: '分页', previousWord: '上一页', nextWord: '下一页' },
  en: { label: 'Pages', previousWord: 'Previous', nextWord: 'Next' },
}

/**
 * @param address where a page of the article stands, relative to each of them @param part the page itself, from 1
 * @returns null for an article of one page
 */
export function pagerView(
  address: (part: number) => string,
  part: number,
  count: number,
  language: Language,
): PagerView | null {
  if (count < 2) return null
  const urlOf = (number: number): string | null => (number < 1 || number > count ? null : address(number))
  return {
    ...WORDS[language],
    previous: urlOf(part - 1),
    next: urlOf(part + 1),
    steps: shownNumbers(part, count).map((number) => ({
      number,
      url: number === null || number === part ? null : urlOf(number),
    })),
  }
}

/** All numbers, or the first, the last and those around the page, with dots (null) where others are left out. */
function shownNumbers(part: number, count: number): readonly (number | null)[] {
  const all = Array.from({ length: count }, (_, i) => i + 1)
  if (count <= MOST_STEPS) return all
  const kept = all.filter((number) => number === 1 || number === count || Math.abs(number - part) <= 2)
  return kept.flatMap((number, i) => ((kept[i - 1] ?? number - 1) === number - 1 ? [number] : [null, number]))
}
