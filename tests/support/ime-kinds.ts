import type { Page } from '@playwright/test'
import type { InputMethod } from './ime'

/** Where a text is composed into; the caret stands where the place wants it. */
export interface Spot {
  readonly ime: InputMethod
  readonly page: Page
  /** Selects the character beside the caret, so that it is composed over. */
  readonly selectBeside: () => Promise<void>
  /** Clicks into another text, so that the composition is left as it stands. */
  readonly leave: () => Promise<void>
}

/** One way to compose, and exactly what it leaves at the caret. */
export interface Kind {
  readonly name: string
  /** The text that stands in the caret's place afterwards. */
  readonly leaves: string
  /** Takes the place of the character beside the caret. */
  readonly overSelection?: true
  readonly act: (spot: Spot) => Promise<void>
}

const press = (page: Page, ...keys: readonly string[]): Promise<void> =>
  keys.reduce<Promise<void>>((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve())

export const KINDS: readonly Kind[] = [
  {
    name: 'a candidate taken with the space bar',
    leaves: '你好',
    act: async ({ ime }) => {
      await ime.spell('n', 'ni', 'ni h', 'ni hao')
      await ime.choose('你好', 'Space')
    },
  },
  {
    name: 'a candidate taken by its number',
    leaves: '拟好',
    act: async ({ ime }) => {
      await ime.spell('n', 'ni', 'ni hao')
      await ime.choose('拟好', 'Digit2')
    },
  },
  {
    name: 'letters meant as letters, taken with Enter',
    leaves: 'nihao',
    act: async ({ ime }) => {
      await ime.spell('n', 'ni', 'ni hao')
      await ime.choose('nihao', 'Enter')
    },
  },
  {
    name: 'given up with Escape',
    leaves: '',
    act: async ({ ime }) => {
      await ime.spell('n', 'ni', 'ni hao')
      await ime.cancel()
    },
  },
  {
    name: 'left by a click while the candidate is shown',
    leaves: '选题',
    act: async ({ ime, leave }) => {
      await ime.spell('x', 'xuan', 'xuan ti', '选题')
      await leave()
    },
  },
  {
    name: 'over a selection',
    leaves: '新',
    overSelection: true,
    act: async ({ ime, selectBeside }) => {
      await selectBeside()
      await ime.spell('x', 'xin')
      await ime.choose('新', 'Digit1')
    },
  },
  {
    name: 'twice in a row',
    leaves: '编辑部',
    act: async ({ ime }) => {
      await ime.spell('b', 'bian', 'bian ji')
      await ime.choose('编辑', 'Space')
      await ime.spell('b', 'bu')
      await ime.choose('部', 'Space')
    },
  },
  {
    name: 'undone and done again',
    leaves: '要闻',
    act: async ({ ime, page }) => {
      await ime.spell('y', 'yao', 'yao wen')
      await ime.choose('要闻', 'Space')
      await press(page, 'Control+z', 'Control+Shift+z')
    },
  },
  {
    name: 'with the keys of saving and closing pressed meanwhile',
    leaves: '定稿',
    act: async ({ ime, page }) => {
      await ime.spell('d', 'ding')
      await press(page, 'Control+s', 'Control+w', 'Control+n', 'F6')
      await ime.spell('ding gao')
      await ime.choose('定稿', 'Space')
    },
  },
  {
    name: 'while the window is drawn anew',
    leaves: '夜读',
    act: async ({ ime, page }) => {
      await ime.spell('y', 'ye')
      await page.evaluate(async () => {
        const { dataset } = document.documentElement
        const appearance = dataset['appearance'] === 'dark' ? 'light' : 'dark'
        await window.gaotai.request('workspace:set-preferences', { appearance })
      })
      await ime.spell('ye du')
      await ime.choose('夜读', 'Space')
    },
  },
]
