import type { Locator, Page } from '@playwright/test'
import type {} from '../../renderer/bridge/client'
import type { NodeJson } from '../../shared/document/json'
import { expect, test } from '../support/app'
import { InputMethod } from '../support/ime'
import { KINDS, type Kind } from '../support/ime-kinds'
import { DeskWindow } from '../support/pages/desk-window'
import { EditorPage, outline } from '../support/pages/editor-page'

/**
 * Places × kinds: every way to compose in every place where text can be typed, each in a text of its own, and the whole
 * document compared at the end. One journey for each place.
 */
test.describe.configure({ mode: 'parallel' })

const text = (value: string, ...marks: readonly string[]): readonly NodeJson[] =>
  value === ''
    ? []
    : [
        {
          type: 'text',
          text: value,
          ...(marks.length === 0
            ? {}
            : {
                marks: marks.map((type) => ({
                  type,
                  ...(type === 'link' ? { attrs: { href: 'https://example.cn/' } } : {}),
                })),
              }),
        },
      ]
const block = (type: string, content: readonly NodeJson[], attrs?: NodeJson['attrs']): NodeJson => ({
  type,
  ...(attrs === undefined ? {} : { attrs }),
  ...(content.length === 0 ? {} : { content }),
})
const paragraph = (...content: readonly NodeJson[]): NodeJson => block('paragraph', content)

interface Place {
  readonly name: string
  /** What stands on either side of the caret. */
  readonly before: string
  readonly after: string
  /** One text to compose in. */
  readonly build: (before: string, after: string) => NodeJson
  /** All texts as they stand in one body; the default: one after the other. */
  readonly wrap?: (texts: readonly NodeJson[]) => readonly NodeJson[]
  /** Finds the texts in the window. */
  readonly find: (editor: EditorPage) => Locator
}

const plain = (before: string, after: string): NodeJson => paragraph(...text(before + after))
const figure = (caption: string, credit: string): NodeJson =>
  block('figure', [block('figcaption', text(caption)), block('credit', text(credit))])

const PLACES: readonly Place[] = [
  { name: 'an empty paragraph', before: '', after: '', build: plain, find: (e) => e.paragraphs },
  { name: 'the start of a paragraph', before: '', after: '后文', build: plain, find: (e) => e.paragraphs },
  { name: 'the middle of a paragraph', before: '前', after: '后', build: plain, find: (e) => e.paragraphs },
  { name: 'the end of a paragraph', before: '前文', after: '', build: plain, find: (e) => e.paragraphs },
  {
    name: 'a heading',
    before: '一、',
    after: '',
    build: (before, after) => block('heading', text(before + after), { level: 2 }),
    find: (e) => e.headings,
  },
  {
    name: 'an item of a list',
    before: '前',
    after: '后',
    build: (before, after) => block('listItem', [plain(before, after)]),
    wrap: (items) => [block('bulletList', items)],
    find: (e) => e.surface.locator('li > p'),
  },
  {
    name: 'a quotation',
    before: '前文',
    after: '',
    build: plain,
    wrap: (texts) => [block('blockquote', texts)],
    find: (e) => e.surface.locator('blockquote > p'),
  },
  {
    name: 'a cell of a table',
    before: '',
    after: '',
    build: (before, after) => block('tableRow', [block('tableCell', [plain(before, after)])]),
    wrap: (rows) => [block('table', rows)],
    find: (e) => e.cells.locator('p'),
  },
  {
    name: 'a caption',
    before: '图前',
    after: '',
    build: (before, after) => figure(before + after, '摄影'),
    find: (e) => e.surface.getByLabel('图说'),
  },
  {
    name: 'a credit',
    before: '',
    after: '',
    build: (before, after) => figure('图说', before + after),
    find: (e) => e.surface.getByLabel('摄影／来源'),
  },
  {
    name: 'after bold text',
    before: '粗体',
    after: '',
    build: (before) => paragraph(...text(before, 'bold')),
    find: (e) => e.paragraphs,
  },
  {
    name: 'after a link',
    before: '链接',
    after: '',
    build: (before) => paragraph(...text(before, 'link')),
    find: (e) => e.paragraphs,
  },
  {
    name: 'between a link and bold text',
    before: '链',
    after: '粗',
    build: (before, after) => paragraph(...text(before, 'link'), ...text(after, 'bold')),
    find: (e) => e.paragraphs,
  },
]

/** The marks that composed text takes over from what stands before it. */
const MARKS: Readonly<Record<string, string>> = { 'after bold text': 'bold' }
const OVER: Readonly<Record<string, string>> = { 'between a link and bold text': 'bold' }

function expected(place: Place, kind: Kind): NodeJson {
  const over = kind.overSelection === true
  const before = over && place.after === '' ? place.before.slice(0, -1) : place.before
  const after = over && place.after !== '' ? place.after.slice(1) : place.after
  // What is composed over a selection has the marks of what it takes the place of.
  const mark = over && place.after !== '' ? OVER[place.name] : MARKS[place.name]
  const composed = text(kind.leaves, ...(mark === undefined ? [] : [mark]))
  const around = place.build(before, after)
  if (place.build === plain || around.type !== 'paragraph') return place.build(before + kind.leaves, after)
  const own = around.content ?? []
  const at = before === '' ? 0 : 1
  return paragraph(...joined([...own.slice(0, at), ...composed, ...own.slice(at)]))
}

/** Neighbouring runs with the same marks are one. */
function joined(runs: readonly NodeJson[]): readonly NodeJson[] {
  const out: NodeJson[] = []
  for (const run of runs) {
    const last = out.at(-1)
    if (last !== undefined && JSON.stringify(last.marks) === JSON.stringify(run.marks)) {
      out[out.length - 1] = { ...last, text: `${last.text ?? ''}${run.text ?? ''}` }
    } else out.push(run)
  }
  return out
}

const kindsFor = ({ before, after }: Place): readonly Kind[] =>
  KINDS.filter(({ overSelection }) => overSelection !== true || before + after !== '')

for (const place of PLACES) {
  test(`composing in ${place.name} leaves exactly what was chosen`, async ({ desk }) => {
    const kinds = kindsFor(place)
    const wrap = place.wrap ?? ((texts) => texts)
    const bodyOf = (texts: readonly NodeJson[]): NodeJson => block('doc', [...wrap(texts), block('horizontalRule', [])])
    const body = bodyOf(kinds.map(() => place.build(place.before, place.after)))
    const { id } = await desk.saveRecord({ title: '输入法', body })
    const { page } = await desk.launch()
    await new DeskWindow(page).open('输入法')
    const editor = new EditorPage(page)
    const ime = await InputMethod.attach(page)
    for (const [index, kind] of kinds.entries()) {
      await test.step(kind.name, async () => {
        await editor.caretAfter(place.find(editor).nth(index))
        for (const _character of place.after) await editor.press('ArrowLeft')
        await kind.act({
          ime,
          page,
          selectBeside: () => editor.press(place.after === '' ? 'Shift+ArrowLeft' : 'Shift+ArrowRight'),
          leave: () => page.getByRole('textbox', { name: '标题', exact: true }).first().click(),
        })
      })
    }
    const meant = bodyOf(kinds.map((kind) => expected(place, kind)))
    expect(outline(await editor.saved(desk, id))).toBe(outline(meant))
  })
}

/** One line of text outside of the body. */
interface FieldPlace {
  readonly name: string
  /** Makes the field stand in the window. */
  readonly open: (desk: DeskWindow) => Promise<void>
  readonly find: (page: Page) => Locator
  /** Where a click leaves the field without closing what it stands in. */
  readonly beside: (page: Page) => Locator
}

const inArticle = (desk: DeskWindow): Promise<void> => desk.open('输入法')
const side = (page: Page): Locator => page.getByLabel('短标题', { exact: true })

const FIELDS: readonly FieldPlace[] = [
  {
    name: 'the title',
    open: inArticle,
    find: (page) => page.getByRole('textbox', { name: '标题', exact: true }).first(),
    beside: side,
  },
  {
    name: 'the subtitle',
    open: inArticle,
    find: (page) => page.locator('textarea.gt-subtitle'),
    beside: side,
  },
  {
    name: 'a line of the record',
    open: inArticle,
    find: (page) => page.getByLabel('署名', { exact: true }),
    beside: side,
  },
  {
    name: 'several lines of the record',
    open: inArticle,
    find: (page) => page.getByLabel('摘要', { exact: true }),
    beside: side,
  },
  {
    name: 'the source with its suggestions',
    open: inArticle,
    find: (page) => page.getByRole('combobox', { name: '来源', exact: true }),
    beside: side,
  },
  {
    name: 'the search field',
    open: () => Promise.resolve(),
    find: (page) => page.getByRole('combobox', { name: '搜索稿件' }),
    beside: (page) => page.getByRole('banner'),
  },
  {
    name: 'a field of the settings',
    open: (desk) => desk.press('Control+,'),
    find: (page) => page.getByRole('textbox', { name: '网站名称' }).first(),
    beside: (page) => page.getByLabel('网站地址'),
  },
  {
    name: 'the name in a dialog',
    open: async (desk) => {
      await desk.page.getByRole('button', { name: /^使用者/ }).click()
      await desk.page.getByRole('menuitem', { name: '切换使用者' }).click()
    },
    find: (page) => page.getByRole('dialog').getByRole('textbox', { name: '您的姓名' }),
    beside: (page) => page.getByRole('dialog').getByRole('heading'),
  },
  {
    name: 'a form in a dialog',
    open: async (desk) => {
      // Before an article is there, Ctrl+W would close the window.
      await desk.open('输入法')
      await desk.press('Control+w')
      await desk.list.focus()
      await desk.press('Control+a')
      await desk.button('关键词…').click()
    },
    find: (page) => page.getByRole('dialog').getByRole('textbox').first(),
    beside: (page) => page.getByRole('dialog').getByRole('heading'),
  },
]

for (const place of FIELDS) {
  test(`composing in ${place.name} leaves exactly what was chosen`, async ({ desk }) => {
    await desk.saveRecord({ title: '输入法', subtitle: '副题', body: block('doc', [paragraph()]) })
    const { page } = await desk.launch({ width: 1920, height: 1080 })
    const main = new DeskWindow(page)
    await place.open(main)
    const field = place.find(page)
    const ime = await InputMethod.attach(page)
    for (const kind of KINDS) {
      await test.step(kind.name, async () => {
        await field.fill('前后')
        await field.press('End')
        await field.press('ArrowLeft')
        await kind.act({
          ime,
          page,
          selectBeside: () => field.press('Shift+ArrowRight'),
          leave: () => place.beside(page).click(),
        })
        await expect(field).toHaveValue(`前${kind.leaves}${kind.overSelection === true ? '' : '后'}`)
      })
    }
  })
}

test('a tag is what was chosen, however the field is left', async ({ desk }) => {
  await desk.saveRecord({ title: '输入法', body: block('doc', [paragraph()]) })
  const { page } = await desk.launch({ width: 1920, height: 1080 })
  const main = new DeskWindow(page)
  await main.open('输入法')
  const ime = await InputMethod.attach(page)
  const tag = (name: string): Locator => page.getByRole('button', { name: `移除“${name}”` })
  for (const label of ['作者', '关键词']) {
    const field = page.getByRole('combobox', { name: label, exact: true })
    const type = async (...stages: readonly string[]): Promise<void> => {
      // The field moves while a tag before it goes.
      await expect(page.getByRole('button', { name: /^移除“/ })).toHaveCount(0)
      await field.click()
      await expect(field).toBeFocused()
      await ime.spell(...stages)
    }
    await test.step(`${label}: Enter in a composition makes no tag, the next one does`, async () => {
      await type('s', 'shen', 'shen wei')
      await ime.choose('沈未', 'Enter')
      await expect(field).toHaveValue('沈未')
      await page.keyboard.press('Enter')
      await tag('沈未').click()
    })
    await test.step(`${label}: left with a candidate shown`, async () => {
      await type('l', 'lin', '林晓')
      await side(page).click()
      await tag('林晓').click()
    })
    await test.step(`${label}: left in the middle of spelling, what was chosen before stays`, async () => {
      await type('z', 'zhou')
      await ime.choose('周', 'Space')
      await ime.spell('w', 'wen')
      await side(page).click()
      await tag('周').click()
    })
    await test.step(`${label}: left with nothing but letters`, async () => {
      await type('w', 'wen')
      await side(page).click()
      await expect(field).toHaveValue('')
      await expect(page.getByRole('button', { name: /^移除“/ })).toHaveCount(0)
    })
  }
})

test('what was saved elsewhere waits until the composition is over', async ({ desk }) => {
  const record = { title: '输入法', body: block('doc', [paragraph(...text('原文'))]) }
  const { id, hash } = await desk.saveRecord(record)
  const { page } = await desk.launch()
  await new DeskWindow(page).open('输入法')
  const editor = new EditorPage(page)
  const ime = await InputMethod.attach(page)
  await editor.caretAfter(editor.paragraphs.first())
  await ime.spell('b', 'ben', 'ben di')
  await desk.saveRecord({ ...record, title: '别处的版本' }, { id, parent: hash })
  await expect(page.getByText('别处的版本').first()).toBeVisible()
  await ime.choose('本地', 'Space')
  await expect(editor.surface).toHaveText('原文本地')
})
