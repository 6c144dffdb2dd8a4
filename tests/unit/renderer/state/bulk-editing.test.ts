import { beforeEach, expect, it, vi } from 'vitest'
import { useApp } from '../../../../renderer/state/app'
import { changeMany, changeStatusOf } from '../../../../renderer/state/bulk-editing'
import { useDialog } from '../../../../renderer/state/dialogs'
import { useDrafts } from '../../../../renderer/state/drafts'
import { forgetUndo, undoLast } from '../../../../renderer/state/list-undo'
import { useNotices } from '../../../../renderer/state/notices'
import { useQuestion } from '../../../../renderer/state/questions'
import type { ArticleId } from '../../../../shared/article/record'
import type { BulkChange, BulkEdit, EditOutcome } from '../../../../shared/ipc/list-values'
import { fakeMain } from '../fake-bridge'

const hash = (letter: string): string => letter.repeat(64)
const ids = Array.from({ length: 60 }, (_, index) => `20261123-aaaaaa${String(index + 10)}`)
const shown = (): readonly string[] => useNotices.getState().shown.map(({ text }) => text)
const column: BulkChange = { kind: 'column', column: 'news' }
const said = (count: number): string => `${count} 篇好了`

const all = ({ ids: portion }: { readonly ids: readonly ArticleId[] }): EditOutcome => ({
  done: portion,
  failed: [],
  edits: portion.map((id) => ({ id, before: hash('a'), after: hash('b') })),
})

beforeEach(() => {
  vi.unstubAllGlobals()
  forgetUndo()
  useNotices.setState({ shown: [] })
  useQuestion.setState({ question: null })
  useDialog.setState({ dialog: null })
  useDrafts.setState({ byId: new Map(), settled: new Set() })
  useApp.setState({ readOnly: false, available: true })
})

it('takes back all portions of a change, once', async () => {
  const undone = vi.fn((_edits: readonly BulkEdit[]) => undefined)
  const main = fakeMain({
    'article:edit-many': all,
    'article:undo-edits': ({ edits }: { readonly edits: readonly BulkEdit[] }) => {
      undone(edits)
      return { done: edits.map(({ id }) => id), failed: [] }
    },
  })
  await changeMany(ids, column, said)
  expect(main.argsOf('article:edit-many')).toHaveLength(3)
  expect(shown()).toEqual(['60 篇好了'])
  undoLast()
  await vi.waitFor(() => expect(shown()).toEqual(['已撤销，60 篇恢复原样。']))
  expect(undone.mock.calls.flatMap(([edits]) => edits.map(({ id }) => id))).toEqual(ids)
  undoLast()
  expect(shown().at(-1)).toBe('没有可以撤销的批量修改。')
})

it('stops where the library takes nothing more, and says what was not begun', async () => {
  const main = fakeMain({
    'article:edit-many': ({ ids: portion }: { readonly ids: readonly ArticleId[] }) => ({
      done: [],
      failed: portion.map((id) => ({ id, error: { code: 'disk-full' as const, message: '磁盘已满。' } })),
      edits: [],
    }),
  })
  await changeMany(ids, column, said)
  expect(main.argsOf('article:edit-many')).toHaveLength(1)
  expect(shown()).toEqual(['20 篇没有处理，原样保留。磁盘已满。'])
  useNotices.getState().shown[0]?.action?.run()
  expect(useDialog.getState().dialog).toMatchObject({ kind: 'bulk-report', left: 40 })
})

it('leaves articles with unsaved edits alone and names them', async () => {
  const main = fakeMain({ 'article:edit-many': all })
  const [first = '', second = ''] = ids
  const draft = { id: first, title: '', column: null, writtenAt: '', isNew: false }
  useDrafts.setState({ byId: new Map([[first, draft]]) })
  await changeMany([first, second], column, said)
  expect(main.argsOf('article:edit-many')).toEqual([{ ids: [second], change: column }])
  expect(shown()).toEqual(['1 篇好了', '1 篇没有处理，原样保留。有未保存的修改，请先保存。'])
})

it('counts the articles that can’t take a status before it asks for anything to be written', async () => {
  const main = fakeMain({
    'article:having-status': () => ids.slice(0, 2),
    'article:statuses': () => ({ draft: 2, published: 57, withdrawn: 1 }),
    'article:edit-many': all,
  })
  const refused = changeStatusOf(ids, 'inReview')
  await vi.waitFor(() => expect(useQuestion.getState().question).not.toBeNull())
  expect(useQuestion.getState().question?.text).toContain('2 篇可以改为送审；其余 58 篇（57 篇已发布、1 篇已撤稿）')
  useQuestion.getState().question?.answer('cancel')
  await refused
  expect(main.argsOf('article:edit-many')).toEqual([])
  const agreed = changeStatusOf(ids, 'inReview')
  await vi.waitFor(() => expect(useQuestion.getState().question).not.toBeNull())
  useQuestion.getState().question?.answer('sure')
  await agreed
  expect(main.argsOf('article:edit-many')).toEqual([
    { ids: ids.slice(0, 2), change: { kind: 'status', status: 'inReview' } },
  ])
})

it('says so when no article can take the status', async () => {
  const main = fakeMain({ 'article:having-status': () => [] })
  await changeStatusOf(ids, 'withdrawn')
  expect(shown()).toEqual(['已选的 60 篇都不能改为已撤稿。'])
  expect(main.argsOf('article:edit-many')).toEqual([])
})

it('asks before even one article is withdrawn, with the careful answer first', async () => {
  const [one = ''] = ids
  const main = fakeMain({ 'article:having-status': () => [one], 'article:edit-many': all })
  const kept = changeStatusOf([one], 'withdrawn')
  await vi.waitFor(() => expect(useQuestion.getState().question).not.toBeNull())
  expect(useQuestion.getState().question?.text).toMatch(/^下次导出整站后，读者在原网址只看到“本稿已撤下”/)
  expect(useQuestion.getState().question?.choices.map(({ tone }) => tone)).toEqual([undefined, 'danger'])
  useQuestion.getState().question?.answer('cancel')
  await kept
  expect(main.argsOf('article:edit-many')).toEqual([])
})
