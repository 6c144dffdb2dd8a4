import { describe, expect, it } from 'vitest'
import type { PageComposer } from '../../../../electron/exporting/api'
import { createPreviewPages } from '../../../../electron/system/preview-pages'
import type { ArticleRecord } from '../../../../shared/article/record'
import { AppError } from '../../../../shared/ipc/errors'

const record = (title: string): ArticleRecord => ({ title, body: { type: 'doc', content: [] } })
const id = '20171228-k3v7q2xa'

/** A composer whose drawings are finished by hand, in any order. */
function slowComposer() {
  const finish = new Map<string, () => void>()
  const composer: PageComposer = {
    page: (_id, { title }) =>
      new Promise((resolve) => {
        finish.set(title, () => resolve({ html: `<h1>${title}</h1>`, further: [], assets: ['assets/a.css'] }))
      }),
    single: () => Promise.reject(new Error('not asked for')),
    fragment: () => Promise.reject(new Error('not asked for')),
    sheet: () => Promise.reject(new Error('not asked for')),
    pdf: () => Promise.reject(new Error('not asked for')),
    chapter: () => Promise.reject(new Error('not asked for')),
    book: () => Promise.reject(new Error('not asked for')),
    wechat: () => Promise.reject(new Error('not asked for')),
    word: () => Promise.reject(new Error('not asked for')),
    plain: () => Promise.reject(new Error('not asked for')),
    asset: async (path) => ({ bytes: new TextEncoder().encode(path), type: 'text/css' }),
  }
  return { composer, finish: (title: string) => finish.get(title)?.() }
}
const settled = () => new Promise((resolve) => setImmediate(resolve))

describe('drawn pages', () => {
  it('keep the last text even when an earlier drawing ends later', async () => {
    const { composer, finish } = slowComposer()
    const pages = createPreviewPages(
      async () => composer,
      async () => record('stored'),
    )
    const first = pages.draw(id, record('first'))
    const second = pages.draw(id, record('second'))
    await settled()
    finish('second')
    await second
    finish('first')
    await first
    expect(await pages.page(id)).toBe('<h1>second</h1>')
    expect((await second).url).toBe(`gaotai://app/preview/${id}/page.html?v=${(await second).version}`)
  })

  it('are drawn from the stored text when nobody has drawn them yet', async () => {
    const { composer, finish } = slowComposer()
    const pages = createPreviewPages(
      async () => composer,
      async () => record('stored'),
    )
    const page = pages.page(id)
    await settled()
    finish('stored')
    expect(await page).toBe('<h1>stored</h1>')
  })

  it('give out the files they name and no others', async () => {
    const { composer, finish } = slowComposer()
    const pages = createPreviewPages(
      async () => composer,
      async () => record('stored'),
    )
    const drawing = pages.draw(id, record('text'))
    await settled()
    finish('text')
    await drawing
    expect(new TextDecoder().decode((await pages.asset(id, 'assets/a.css')).bytes)).toBe('assets/a.css')
    await expect(pages.asset(id, 'assets/b.css')).rejects.toBeInstanceOf(AppError)
  })
})
