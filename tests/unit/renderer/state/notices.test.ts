import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { closeLibrary, openLibrary } from '../../../../renderer/state/app'
import { notify, useNotices } from '../../../../renderer/state/notices'
import { fakeMain } from '../fake-bridge'

const info = { libraryId: 'aaaaaaaaaaaaaaaa', name: 'library', path: '/library', readOnly: false }
const shown = (): readonly string[] => useNotices.getState().shown.map(({ text }) => text)

beforeEach(() => useNotices.setState({ shown: [] }))
afterEach(() => vi.unstubAllGlobals())

it.each([
  ['left', closeLibrary],
  ['opened', () => openLibrary({ kind: 'path', path: info.path })],
])('when a library is %s, passing notices of the one before go and what went wrong stays', async (_way, change) => {
  fakeMain({ 'library:close': () => undefined, 'library:open': () => info })
  notify('success', '已保存')
  notify('info', '已移入回收站', { label: '撤销', run: () => undefined })
  notify('error', '没有保存')
  await change()
  expect(shown()).toEqual(['没有保存'])
})

it('a folder dialog that is cancelled leaves the notices', async () => {
  fakeMain({ 'library:open': () => null })
  notify('success', '已保存')
  await openLibrary({ kind: 'choose' })
  expect(shown()).toEqual(['已保存'])
})
