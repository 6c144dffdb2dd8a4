import { beforeEach, describe, expect, it, vi } from 'vitest'
import { openArticle } from '../../../../renderer/state/article-session'
import { closeDialog, useDialog } from '../../../../renderer/state/dialogs'
import { forgetSession } from '../../../../renderer/state/drafts'
import { restoreRevision, showHistory } from '../../../../renderer/state/history'
import { gatherSides } from '../../../../renderer/state/merge-sides'
import { useNotices } from '../../../../renderer/state/notices'
import { useQuestion } from '../../../../renderer/state/questions'
import { resetSelection } from '../../../../renderer/state/selection'
import { closeArticle, updateFields, useWorkingCopy } from '../../../../renderer/state/working-copy'
import type { ArticleRecord, Revision } from '../../../../shared/article/record'
import type { Draft, LoadedArticle, SaveRequest } from '../../../../shared/ipc/article-values'
import type { HistoryEntry, ReadableRevision } from '../../../../shared/ipc/history-values'
import { AppError } from '../../../../shared/ipc/errors'
import { fakeMain } from '../fake-bridge'

const ID = '20261123-aaaaaaaa'
const hash = (letter: string): string => letter.repeat(64)

const revision = (number: number, record: Partial<ArticleRecord>, ...parents: readonly string[]): Revision => ({
  format: 1,
  articleId: ID,
  number,
  parents: parents.map(hash),
  savedAt: `2026-11-23T0${number}:00:00Z`,
  savedBy: '陈雨桐',
  reason: 'save',
  record: { title: `第${number}稿`, body: { type: 'doc', content: [{ type: 'paragraph' }] }, ...record },
})

/** One article behind the bridge: revisions by letter, the heads among them. */
function library(revisions: Record<string, Revision>, heads: readonly string[]) {
  const state = { revisions: { ...revisions }, heads: [...heads], draft: null as Draft | null, full: false }
  const entry = (letter: string, { number, parents, savedAt, savedBy, reason }: Revision): HistoryEntry => {
    const info = { hash: hash(letter), number, parents, savedAt, savedBy, reason }
    return { state: 'sound', ...info, isHead: state.heads.includes(letter) }
  }
  const saved: SaveRequest[] = []
  fakeMain({
    'article:load': ({ hash: wanted }: { hash?: string }): LoadedArticle => {
      const letter = wanted?.[0] ?? state.heads[0] ?? ''
      const found = state.revisions[letter]
      if (found === undefined) throw new AppError('not-found', '没有这个版本。')
      const all = state.heads.map(hash)
      return { id: ID, hash: hash(letter), revision: found, heads: all, problems: [], draft: state.draft }
    },
    'article:history': () => Object.entries(state.revisions).map(([letter, found]) => entry(letter, found)),
    'article:save': (request: SaveRequest) => {
      if (!request.parents.every((parent) => state.heads.includes(parent[0] ?? '')))
        throw new AppError('conflict', '已有更新的版本。')
      saved.push(request)
      const letter = 'xyz'[saved.length - 1] ?? ''
      state.revisions[letter] = { ...revision(9, request.record), reason: request.reason }
      state.heads = [letter, ...state.heads.filter((head) => !request.parents.includes(hash(head)))]
      return { id: ID, number: 9, hash: hash(letter), savedAt: '2026-11-23T09:00:00Z' }
    },
    'draft:write': ({ parents, record }: { parents: readonly string[]; record: ArticleRecord }) => {
      const writtenAt = '2026-11-23T08:00:00Z'
      state.draft = { articleId: ID, parents, record, writtenAt }
      return { writtenAt }
    },
    'draft:discard': () => void (state.draft = null),
    'draft:list': () => (state.draft === null ? [] : [state.draft]),
  })
  return { state, saved }
}

const copy = useWorkingCopy.getState
const told = (): string =>
  useNotices
    .getState()
    .shown.map(({ text }) => text)
    .join()
const readable = (letter: string, number: number): ReadableRevision => {
  const { parents, savedAt, savedBy, reason } = revision(number, {})
  return { state: 'sound', hash: hash(letter), number, parents, savedAt, savedBy, reason, isHead: false }
}
/** Answers the question as soon as it stands there. */
const answer = async (value: string | null): Promise<void> => {
  await vi.waitUntil(() => useQuestion.getState().question !== null)
  useQuestion.getState().question?.answer(value)
}

beforeEach(() => {
  vi.unstubAllGlobals()
  fakeMain({})
  closeDialog()
  closeArticle()
  forgetSession()
  resetSelection()
  useNotices.setState({ shown: [] })
})

describe('restoring a revision', () => {
  const two = { a: revision(1, { summary: '旧', status: 'draft' }), b: revision(2, { status: 'published' }, 'a') }

  it('saves the old text on what the window shows, as it stands in its course, and shows it', async () => {
    const { saved } = library(two, ['b'])
    await openArticle(ID)
    expect(await restoreRevision(ID, readable('a', 1))).toBe(true)
    expect(saved).toMatchObject([{ parents: [hash('b')], reason: 'restore', whenStale: 'refuse' }])
    expect(saved[0]?.record).toMatchObject({ title: '第1稿', summary: '旧', status: 'published' })
    expect(copy()).toMatchObject({
      fields: { title: '第1稿' },
      save: { kind: 'saved' },
      open: { parents: [hash('x')] },
    })
  })

  it('asks before it takes the place of unsaved edits; they are saved first, or stay', async () => {
    const { saved, state } = library(two, ['b'])
    await openArticle(ID)
    updateFields({ title: '改过' })
    const cancelled = restoreRevision(ID, readable('a', 1))
    await answer('cancel')
    expect(await cancelled).toBe(false)
    expect(saved).toEqual([])
    expect(copy().fields.title).toBe('改过')
    const done = restoreRevision(ID, readable('a', 1))
    await answer('save')
    expect(await done).toBe(true)
    expect(saved.map(({ record, parents }) => [record.title, parents])).toEqual([
      ['改过', [hash('b')]],
      ['第1稿', [hash('x')]],
    ])
    expect(state.draft).toBeNull()
  })

  it('is refused when somebody saved in between: the edits and their draft stay', async () => {
    const { saved, state } = library(two, ['b'])
    await openArticle(ID)
    updateFields({ title: '改过' })
    state.revisions['c'] = revision(3, {}, 'b')
    state.heads = ['c']
    const tried = restoreRevision(ID, readable('a', 1))
    await answer('discard')
    expect(await tried).toBe(false)
    expect(saved).toEqual([])
    expect(told()).toContain('没有恢复')
    expect(copy()).toMatchObject({ fields: { title: '改过' }, save: { kind: 'dirty' } })
    expect(state.draft?.record.title).toBe('改过')
  })
})

describe('what goes into a merge', () => {
  const forked = {
    a: revision(1, {}),
    b: revision(2, {}, 'a'),
    c: revision(3, {}, 'b'),
    d: revision(3, { summary: '丁' }, 'b'),
  }

  it('is every head, the window’s first, with their nearest common parent', async () => {
    library(forked, ['c', 'd'])
    await openArticle(ID)
    const { sides, bases, heads } = await gatherSides(ID)
    expect(sides.map((side) => side.hash?.[0])).toEqual(['c', 'd'])
    expect(bases.map((base) => base?.number)).toEqual([2])
    expect(heads).toEqual([hash('c'), hash('d')])
  })

  it('holds unsaved edits in the place of the head that they continue, or beside all when they continue none', async () => {
    const { state } = library(forked, ['c', 'd'])
    await openArticle(ID)
    updateFields({ title: '改过' })
    const onHead = await gatherSides(ID)
    expect(onHead.sides.map(({ revision, record }) => [revision === null, record.title])).toEqual([
      [true, '改过'],
      [false, '第3稿'],
    ])
    state.revisions['e'] = revision(4, {}, 'c')
    state.heads = ['e', 'd']
    const stale = await gatherSides(ID)
    expect(stale.sides.map(({ record }) => record.title)).toEqual(['改过', '第4稿', '第3稿'])
    expect(stale.bases.map((base) => base?.number)).toEqual([3, 2])
  })
})

describe('showing the history', () => {
  it('opens the article first, and says why there is none for a text never saved', async () => {
    library({ a: revision(1, {}) }, ['a'])
    await showHistory()
    expect(told()).toContain('请先打开')
    await showHistory(ID)
    expect(copy().open?.id).toBe(ID)
    expect(useDialog.getState().dialog).toEqual({ kind: 'history', id: ID })
  })
})
