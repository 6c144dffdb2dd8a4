import { beforeEach, expect, it, vi } from 'vitest'
import { useApp } from '../../../../renderer/state/app'
import { duplicateArticles } from '../../../../renderer/state/duplicating'
import { useNotices } from '../../../../renderer/state/notices'
import { useQuestion } from '../../../../renderer/state/questions'
import { restoreArticles, trashArticles } from '../../../../renderer/state/trashing'
import type { Saved } from '../../../../shared/ipc/article-values'
import type { BulkOutcome } from '../../../../shared/ipc/list-values'
import { fakeMain } from '../fake-bridge'

const ids = Array.from({ length: 60 }, (_, index) => `20261123-aaaaaa${String(index + 10)}`)
const published: string[] = []
const shown = (): readonly string[] => useNotices.getState().shown.map(({ text }) => text)

/** Answers each portion as done and keeps what the window said at that moment. */
function library(during: () => void = () => undefined) {
  const said: string[][] = []
  const all = ({ ids: portion }: { readonly ids: readonly string[] }): BulkOutcome => {
    said.push([...shown()])
    during()
    return { done: portion, failed: [] }
  }
  const copy = ({ id }: { readonly id: string }): Saved => ({ id, number: 1, hash: 'a'.repeat(64), savedAt: '' })
  const known = ({ ids: asked }: { readonly ids: readonly string[] }) => asked.filter((id) => published.includes(id))
  return {
    said,
    main: fakeMain({
      'article:having-status': known,
      'article:trash': all,
      'article:restore': all,
      'article:duplicate': copy,
    }),
  }
}

const asked = () =>
  vi.waitFor(() => {
    const { question } = useQuestion.getState()
    if (question === null) throw new Error('nothing asked')
    return question
  })

beforeEach(() => {
  vi.unstubAllGlobals()
  useNotices.setState({ shown: [] })
  useQuestion.setState({ question: null })
  published.length = 0
  useApp.setState({ readOnly: false, available: true })
})

it('asks before many articles go, and nothing goes without a yes', async () => {
  const { main } = library()
  const going = trashArticles(ids)
  const { text, answer } = await asked()
  expect(text).toContain('60 篇')
  answer('cancel')
  await going
  expect(main.argsOf('article:trash')).toEqual([])
})

it('asks before an article goes that readers know, and says what they will find', async () => {
  const { main } = library()
  const [first = '', second = ''] = ids
  published.push(first)
  await trashArticles([second])
  expect(main.argsOf('article:trash')).toEqual([{ ids: [second] }])
  const going = trashArticles([first])
  const { text, answer } = await asked()
  expect(text).toContain('其中 1 篇已发布')
  answer('cancel')
  await going
  expect(main.argsOf('article:trash')).toHaveLength(1)
})

it('moves many in portions, says how far it is, and then what came of it', async () => {
  const { main, said } = library()
  const going = trashArticles(ids)
  ;(await asked()).answer('trash')
  await going
  expect(main.argsOf('article:trash').flatMap((args) => (args as { ids: string[] }).ids)).toEqual(ids)
  expect(said).toEqual([['正在移入回收站 0/60'], ['正在移入回收站 20/60'], ['正在移入回收站 40/60']])
  expect(shown()).toEqual(['60 篇稿件已移入回收站。'])
})

it('restores many the same way, without a question', async () => {
  const { said } = library()
  await restoreArticles(ids)
  expect(said.at(-1)).toEqual(['正在恢复 40/60'])
  expect(shown()).toEqual(['60 篇稿件已恢复。'])
})

it('stops between two portions when told so; what is done stands and can be undone', async () => {
  const { main } = library(() => useNotices.getState().shown[0]?.action?.run())
  await restoreArticles(ids)
  expect(main.argsOf('article:restore')).toEqual([{ ids: ids.slice(0, 20) }])
  expect(shown()).toEqual(['已停止，其余 40 篇没有动。', '20 篇稿件已恢复。'])
})

it('asks nothing of a library that can’t be written, and says why', async () => {
  const { main } = library()
  useApp.setState({ readOnly: true })
  await trashArticles(ids)
  await restoreArticles(ids)
  await duplicateArticles(ids)
  expect(main.asked).toEqual([])
  expect(useQuestion.getState().question).toBeNull()
  expect(shown()).toEqual(['稿库现在不能写入'])
})

it('copies all that are chosen, many only after a yes', async () => {
  const { main } = library()
  await duplicateArticles(ids.slice(0, 3))
  expect(main.argsOf('article:duplicate')).toEqual(ids.slice(0, 3).map((id) => ({ id })))
  expect(shown()).toEqual(['已将 3 篇稿件各复制为一篇新稿件。'])
  const going = duplicateArticles(ids)
  useQuestion.getState().question?.answer('cancel')
  await going
  expect(main.argsOf('article:duplicate')).toHaveLength(3)
})
