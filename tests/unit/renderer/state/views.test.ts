import { beforeEach, expect, it, vi } from 'vitest'
import { useArticleList } from '../../../../renderer/state/article-list'
import { wholeDesk } from '../../../../renderer/state/list-query'
import { keepView, moveView, removeView, renameView, useViews, viewShown } from '../../../../renderer/state/views'
import { useNotices } from '../../../../renderer/state/notices'
import { fakeMain } from '../fake-bridge'

const names = (): readonly string[] => useViews.getState().views.map(({ name }) => name)

beforeEach(() => {
  vi.unstubAllGlobals()
  useViews.setState({ views: [], counts: new Map() })
  useNotices.setState({ shown: [] })
  useArticleList.setState({ filter: wholeDesk })
})

it('keeps what the list shows, in the person’s order, with counts', async () => {
  const main = fakeMain({ 'views:set': () => undefined, 'article:count': () => 7 })
  await keepView('全部')
  useArticleList.setState({ filter: { ...wholeDesk, search: '状态:送审 ' } })
  await keepView('送审')
  await keepView('第三')
  const [, second] = useViews.getState().views
  expect(viewShown(useViews.getState().views, useArticleList.getState().filter)?.name).toBe('送审')
  await moveView(second?.id ?? '', -1)
  expect(names()).toEqual(['送审', '全部', '第三'])
  await moveView(second?.id ?? '', -1)
  expect(names()).toEqual(['送审', '全部', '第三'])
  await renameView(second?.id ?? '', '待审')
  expect(main.argsOf('views:set').at(-1)).toMatchObject({ views: [{ name: '待审', search: '状态:送审' }, {}, {}] })
  expect(useViews.getState().counts.get(second?.id ?? '')).toBe(7)
})

it('brings a removed view back', async () => {
  fakeMain({ 'views:set': () => undefined, 'article:count': () => 0 })
  await keepView('甲')
  await keepView('乙')
  const [first] = useViews.getState().views
  if (first !== undefined) await removeView(first)
  expect(names()).toEqual(['乙'])
  useNotices
    .getState()
    .shown.find(({ action }) => action !== undefined)
    ?.action?.run()
  await vi.waitFor(() => expect(names()).toEqual(['甲', '乙']))
})

it('shows no view that could not be kept', async () => {
  fakeMain({})
  await keepView('甲').catch(() => undefined)
  expect(names()).toEqual([])
})
