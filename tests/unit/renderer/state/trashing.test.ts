import { beforeEach, expect, it, vi } from 'vitest'
import { useNotices } from '../../../../renderer/state/notices'
import { useQuestion } from '../../../../renderer/state/questions'
import { restoreArticles, trashArticles } from '../../../../renderer/state/trashing'
import type { BulkOutcome } from '../../../../shared/ipc/contract'
import { fakeMain } from '../fake-bridge'

const ids = Array.from({ length: 60 }, (_, index) => `20261123-aaaaaa${String(index + 10)}`)
const shown = (): readonly string[] => useNotices.getState().shown.map(({ text }) => text)

/** Answers each portion as done and keeps what the window said at that moment. */
function library() {
  const said: string[][] = []
  const all = ({ ids: portion }: { readonly ids: readonly string[] }): BulkOutcome => {
    said.push([...shown()])
    return { done: portion, failed: [] }
  }
  return { said, main: fakeMain({ 'article:trash': all, 'article:restore': all }) }
}

beforeEach(() => {
  vi.unstubAllGlobals()
  useNotices.setState({ shown: [] })
  useQuestion.setState({ question: null })
})

it('asks before many articles go, and nothing goes without a yes', async () => {
  const { main } = library()
  const going = trashArticles(ids)
  expect(useQuestion.getState().question?.text).toContain('60 篇')
  useQuestion.getState().question?.answer('cancel')
  await going
  expect(main.argsOf('article:trash')).toEqual([])
})

it('moves many in portions, says how far it is, and then what came of it', async () => {
  const { main, said } = library()
  const going = trashArticles(ids)
  useQuestion.getState().question?.answer('trash')
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
