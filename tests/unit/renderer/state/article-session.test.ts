import { beforeEach, describe, expect, it, vi } from 'vitest'
import { changeStatus, copyArticle, exportArticles } from '../../../../renderer/state/article-commands'
import { loadApp, useApp } from '../../../../renderer/state/app'
import {
  followDraft,
  leaveForList,
  newArticle,
  openArticle,
  saveArticle,
} from '../../../../renderer/state/article-session'
import { closeDialog, useDialog } from '../../../../renderer/state/dialogs'
import { forgetSession, useDrafts } from '../../../../renderer/state/drafts'
import { useNotices } from '../../../../renderer/state/notices'
import { followOutsideChanges, useOutside } from '../../../../renderer/state/outside-changes'
import { useQuestion } from '../../../../renderer/state/questions'
import { toggleSelected, useSelection } from '../../../../renderer/state/selection'
import { closeArticle, flushDraft, updateFields, useWorkingCopy } from '../../../../renderer/state/working-copy'
import type { ArticleRecord, Revision } from '../../../../shared/article/record'
import type { AppState } from '../../../../shared/ipc/app-values'
import type { Draft, LoadedArticle, SaveRequest } from '../../../../shared/ipc/article-values'
import { AppError } from '../../../../shared/ipc/errors'
import { usualView } from '../../../../shared/ipc/writing-view'
import { fakeMain } from '../fake-bridge'

const hash = (letter: string): string => letter.repeat(64)
const record = (title: string): ArticleRecord => ({ title, body: { type: 'doc', content: [{ type: 'paragraph' }] } })
const revision = (id: string, title: string): Revision => ({
  format: 1,
  articleId: id,
  number: 1,
  parents: [],
  savedAt: '2026-11-23T02:00:00Z',
  savedBy: '陈雨桐',
  reason: 'save',
  record: record(title),
})
const A = '20261123-aaaaaaaa'
const B = '20261123-bbbbbbbb'
const appState = (person: string | null): AppState => ({
  appVersion: '0',
  electronVersion: '0',
  platform: 'linux',
  previewOpen: false,
  person,
  people: [],
  preferences: {
    appearance: 'system',
    layout: 'edit',
    previewWidth: 'auto',
    listVisible: true,
    panelVisible: true,
    outlineVisible: false,
    recentSymbols: [],
    writing: usualView,
    backup: { every: 'off', folder: null, keep: 7 },
  },
  recent: [],
  library: { libraryId: 'l', name: '稿库', path: '/稿库', readOnly: false },
  overview: null,
})

/** A library of two articles behind the bridge, with drafts. */
function library(person: string | null = '林晓') {
  const heads: Record<string, string> = { [A]: hash('a'), [B]: hash('b') }
  const drafts = new Map<string, Draft>()
  let full: 'library' | 'state' | null = null
  let held: Promise<void> = Promise.resolve()
  let heldSaves: Promise<void> = Promise.resolve()
  const main = fakeMain({
    'app:state': () => appState(person),
    'article:mint-id': () => '20261123-newnewne',
    'article:load': async ({ id }: { id: string }): Promise<LoadedArticle> => {
      const head = heads[id]
      if (head === undefined) throw new AppError('not-found', '没有这篇稿件。')
      await held
      const draft = drafts.get(id) ?? null
      return { id, hash: head, revision: revision(id, `题${id.at(-1)}`), heads: [head], problems: [], draft }
    },
    'article:save': async ({ id, parents, whenStale }: SaveRequest) => {
      const draft = drafts.get(id)
      await heldSaves
      if (full === 'library') throw new AppError('disk-full', '磁盘已满。')
      if (whenStale === 'refuse' && heads[id] !== undefined && !parents.includes(heads[id]))
        throw new AppError('conflict', '已有更新的版本。')
      heads[id] = hash('c')
      if (drafts.get(id) === draft) drafts.delete(id)
      return { id, number: 2, hash: hash('c'), savedAt: '2026-11-23T03:00:00Z' }
    },
    'draft:write': (draft: Omit<Draft, 'writtenAt' | 'articleId'> & { id: string }) => {
      if (full === 'state') throw new AppError('disk-full', '磁盘已满。')
      const writtenAt = '2026-11-23T02:30:00Z'
      drafts.set(draft.id, { articleId: draft.id, parents: draft.parents, record: draft.record, writtenAt })
      return { writtenAt }
    },
    'draft:list': () => [...drafts.values()],
    'export:copy': () => {
      throw new AppError('not-found', '图片尚不能显示。')
    },
    'draft:discard': ({ id }: { id: string }) => void drafts.delete(id),
  })
  return {
    main,
    heads,
    drafts,
    fillDisk: (disk: 'library' | 'state') => void (full = disk),
    emptyDisk: () => void (full = null),
    /** What is read from now on is answered only when the returned function is called. */
    holdLoads: () => {
      let release = (): void => undefined
      held = new Promise((resolve) => (release = resolve))
      return () => release()
    },
    /** Saves asked for from now on are answered only when the returned function is called. */
    holdSaves: () => {
      let release = (): void => undefined
      heldSaves = new Promise((resolve) => (release = resolve))
      return () => release()
    },
  }
}

const copy = useWorkingCopy.getState
const shown = (): readonly string[] => useNotices.getState().shown.map(({ text }) => text)
let stop: () => void = () => undefined

beforeEach(() => {
  stop()
  vi.unstubAllGlobals()
  closeDialog()
  fakeMain({})
  closeArticle()
  forgetSession()
  useNotices.setState({ shown: [] })
  useApp.setState({ readOnly: false })
  stop = followDraft()
})

describe('opening and leaving articles', () => {
  it('gives up the chosen rows, so that commands mean the article in the window', async () => {
    library()
    for (const open of [() => openArticle(A), () => openArticle(A), newArticle]) {
      toggleSelected(B, 1)
      await open()
      expect(useSelection.getState().ids.size).toBe(0)
    }
  })

  it('keeps the edits of an article that is left as a draft, saves no revision, and goes on from there', async () => {
    const { main, drafts } = library()
    await openArticle(A)
    updateFields({ title: '改过的题' })
    await openArticle(B)
    expect(drafts.get(A)?.record.title).toBe('改过的题')
    expect(main.argsOf('article:save')).toEqual([])
    expect(useDrafts.getState().byId.get(A)?.title).toBe('改过的题')
    await openArticle(A)
    expect(useDialog.getState().dialog).toBeNull()
    expect(copy().fields.title).toBe('改过的题')
    expect(copy().save.kind).toBe('dirty')
  })

  it('asks about a draft that an earlier session left', async () => {
    const { drafts } = library()
    drafts.set(A, { articleId: A, parents: [hash('a')], writtenAt: '2026-11-23T01:00:00Z', record: record('昨天的') })
    await openArticle(A)
    expect(useDialog.getState().dialog?.kind).toBe('recovery')
    expect(copy().open).toBeNull()
  })

  it('offers a draft of an article that was never saved', async () => {
    const { drafts } = library()
    const id = '20261123-ccccccc2'
    drafts.set(id, { articleId: id, parents: [], writtenAt: '2026-11-23T01:00:00Z', record: record('新稿') })
    await openArticle(id)
    expect(useDialog.getState().dialog).toMatchObject({ kind: 'recovery', loaded: null })
  })

  it('stays with the text when its draft could not be written', async () => {
    const { fillDisk } = library()
    await openArticle(A)
    fillDisk('state')
    updateFields({ title: '写不下去' })
    const leaving = openArticle(B)
    await vi.waitFor(() => expect(useQuestion.getState().question).not.toBeNull())
    useQuestion.getState().question?.answer('stay')
    await leaving
    expect(copy().open?.id).toBe(A)
    expect(copy().fields.title).toBe('写不下去')
  })

  it('says why nothing was saved until a save succeeds, and keeps the newest words as a draft meanwhile', async () => {
    const { drafts, fillDisk, emptyDisk } = library()
    await loadApp()
    await openArticle(A)
    updateFields({ title: '刚刚写下' })
    fillDisk('library')
    expect(await saveArticle()).toBe(false)
    expect(drafts.get(A)?.record.title).toBe('刚刚写下')
    expect(shown()).toEqual(['没有保存。磁盘已满。'])
    emptyDisk()
    expect(await saveArticle()).toBe(true)
    expect(shown()).toEqual([])
  })

  it('says when a draft can not be written', async () => {
    const { fillDisk } = library()
    await openArticle(A)
    fillDisk('state')
    updateFields({ title: '只在窗口中' })
    await vi.waitFor(() => expect(shown()).toEqual([expect.stringContaining('只在窗口中。磁盘已满。')]))
  })

  it('starts nothing new in a library that can not be written', async () => {
    const { main } = library()
    useApp.setState({ readOnly: true })
    await newArticle()
    expect(copy().open).toBeNull()
    expect(main.argsOf('article:mint-id')).toEqual([])
    expect(shown()).toEqual([expect.stringContaining('不能写入')])
  })

  it('follows the newest of several wishes', async () => {
    library()
    await Promise.all([openArticle(A), openArticle(B)])
    expect(copy().open?.id).toBe(B)
    await Promise.all([openArticle(A), leaveForList()])
    expect(copy().open).toBeNull()
  })
})

describe('saving', () => {
  it('asks for the name first when nobody said who works here', async () => {
    const { main } = library(null)
    await loadApp()
    await newArticle()
    updateFields({ title: '新' })
    expect(await saveArticle()).toBe(false)
    expect(useDialog.getState().dialog?.kind).toBe('person')
    expect(main.argsOf('article:save')).toEqual([])
  })

  it('puts both texts before the person when somebody else saved meanwhile', async () => {
    const { heads } = library()
    await loadApp()
    await openArticle(A)
    updateFields({ title: '我的' })
    heads[A] = hash('d')
    expect(await saveArticle()).toBe(false)
    expect(useDialog.getState().dialog).toMatchObject({ kind: 'conflict', mine: { title: '我的' } })
    expect(copy().fields.title).toBe('我的')
  })

  it('takes the unsaved mark away once a revision stands', async () => {
    library()
    await loadApp()
    await openArticle(A)
    updateFields({ title: '改' })
    await leaveForList()
    expect(useDrafts.getState().byId.has(A)).toBe(true)
    await openArticle(A)
    expect(await saveArticle()).toBe(true)
    expect(useDrafts.getState().byId.has(A)).toBe(false)
    expect(copy().save).toEqual({ kind: 'saved', at: '2026-11-23T03:00:00Z' })
  })
})

describe('edits that are taken back', () => {
  /** Changes the title, waits for the draft, and changes it to another. */
  async function changeTwice(drafts: ReadonlyMap<string, Draft>, second: string): Promise<void> {
    updateFields({ title: '改' })
    await vi.waitFor(() => expect(drafts.get(A)?.record.title).toBe('改'))
    updateFields({ title: second })
    await flushDraft()
  }

  it('are no edits any more: the draft and its mark go, before and after a save and of a draft that is gone on with', async () => {
    const { drafts } = library()
    await loadApp()
    await openArticle(A)
    await changeTwice(drafts, '题a')
    expect(copy().save).toEqual({ kind: 'saved', at: '2026-11-23T02:00:00Z' })
    expect(copy().draftWrittenAt).toBeNull()
    expect(drafts.size).toBe(0)
    expect(useDrafts.getState().byId.size).toBe(0)
    updateFields({ title: '改' })
    await openArticle(B)
    await openArticle(A)
    expect(drafts.size).toBe(1)
    updateFields({ title: '题a' })
    await leaveForList()
    expect(drafts.size).toBe(0)
    await openArticle(A)
    updateFields({ title: '新题' })
    await saveArticle()
    await changeTwice(drafts, '新题')
    expect(copy().save).toEqual({ kind: 'saved', at: '2026-11-23T03:00:00Z' })
    expect(drafts.size).toBe(0)
    await changeTwice(drafts, '题a')
    expect(copy().save.kind).toBe('dirty')
    expect(drafts.get(A)?.record.title).toBe('题a')
  })

  it('stay where another version stands beside or over the text, and where the draft began elsewhere', async () => {
    const { main, heads, drafts } = library()
    const stopFollowing = followOutsideChanges()
    await openArticle(A)
    useWorkingCopy.setState(({ open }) => ({ open: open && { ...open, heads: [hash('a'), hash('d')] } }))
    await changeTwice(drafts, '题a')
    expect(drafts.get(A)?.record.title).toBe('题a')
    useWorkingCopy.setState(({ open }) => ({ open: open && { ...open, heads: [hash('a')] } }))
    heads[A] = hash('d')
    main.emit('library:changed', { ids: [A] })
    await vi.waitFor(() => expect(useOutside.getState().changed).toBe(A))
    await changeTwice(drafts, '题a')
    expect(copy().save.kind).toBe('dirty')
    expect(drafts.get(A)?.record.title).toBe('题a')
    await leaveForList()
    await openArticle(A)
    expect(copy().open?.parents).toEqual([hash('a')])
    await changeTwice(drafts, '题a')
    expect(drafts.get(A)?.record.title).toBe('题a')
    stopFollowing()
  })

  it('wait for a save under way, whose version has them', async () => {
    const { main, drafts, holdSaves } = library()
    await loadApp()
    await openArticle(A)
    updateFields({ title: '改' })
    const release = holdSaves()
    const saved = saveArticle()
    await vi.waitFor(() => expect(main.argsOf('article:save')).toHaveLength(1))
    updateFields({ title: '题a' })
    await flushDraft()
    release()
    await saved
    expect(copy().save.kind).toBe('dirty')
    expect(drafts.get(A)?.record.title).toBe('题a')
  })

  it('leave what was written while the draft went', async () => {
    const { drafts } = library()
    await openArticle(A)
    updateFields({ title: '改' })
    await flushDraft()
    updateFields({ title: '题a' })
    const flushed = flushDraft()
    updateFields({ title: '又改' })
    await flushed
    expect(copy().save.kind).toBe('dirty')
    await flushDraft()
    expect(drafts.get(A)?.record.title).toBe('又改')
  })
})

it('says of a copy or a save that it was not made, and no longer than its article is open', async () => {
  const { fillDisk } = library()
  await loadApp()
  await openArticle(A)
  await copyArticle('body')
  fillDisk('library')
  await saveArticle()
  expect(shown()).toEqual(['没有复制。图片尚不能显示。', '没有保存。磁盘已满。'])
  await openArticle(B)
  expect(shown()).toEqual([])
})

describe('a save whose article is left meanwhile', () => {
  it('says by name that it failed, and does so until it is closed', async () => {
    const { fillDisk, emptyDisk, holdSaves } = library()
    await loadApp()
    await openArticle(A)
    updateFields({ title: '甲稿' })
    const release = holdSaves()
    fillDisk('library')
    const saved = saveArticle()
    await openArticle(B)
    release()
    expect(await saved).toBe(false)
    expect(shown()).toEqual(['《甲稿》：没有保存。磁盘已满。'])
    emptyDisk()
    updateFields({ title: '乙稿' })
    expect(await saveArticle()).toBe(true)
    expect(shown()).toEqual(['《甲稿》：没有保存。磁盘已满。'])
  })

  it('touches nothing of the other article when a step of the status fails, and puts no conflict before it', async () => {
    const { heads, drafts, holdSaves } = library()
    await openArticle(A)
    heads[A] = hash('d')
    const release = holdSaves()
    const changed = changeStatus('inReview')
    await vi.waitFor(() => expect(copy().save.kind).toBe('saving'))
    await openArticle(B)
    updateFields({ status: 'published' })
    release()
    await changed
    expect(copy().fields).toEqual({ title: `题${B.at(-1)}`, status: 'published' })
    expect(drafts.has(A)).toBe(true)
    expect(useDialog.getState().dialog).toBeNull()
    expect(shown()).toEqual([`《题${A.at(-1)}》：没有保存。已有更新的版本。`])
  })

  it('puts no conflict before the article that came while the other text was read', async () => {
    const { main, heads, holdLoads } = library()
    await loadApp()
    await openArticle(A)
    updateFields({ title: '甲稿' })
    heads[A] = hash('d')
    const release = holdLoads()
    const loads = main.argsOf('article:load').length
    const saved = saveArticle()
    await vi.waitFor(() => expect(main.argsOf('article:load').length).toBe(loads + 1))
    await leaveForList()
    release()
    expect(await saved).toBe(false)
    expect(useDialog.getState().dialog).toBeNull()
    expect(shown()).toEqual([expect.stringContaining('《甲稿》：这篇稿件在别处有了新版本')])
  })
})

describe('a save asked for while one is under way', () => {
  it('says of an article that was left first that nothing was saved, and of no other that it was', async () => {
    const { main, drafts, holdSaves } = library()
    await loadApp()
    await openArticle(A)
    updateFields({ title: '一' })
    const release = holdSaves()
    const first = saveArticle()
    updateFields({ title: '二' })
    const second = saveArticle()
    const exported = exportArticles([A])
    await vi.waitFor(() => expect(useQuestion.getState().question).not.toBeNull())
    useQuestion.getState().question?.answer('save')
    await openArticle(B)
    useNotices.setState({ announcement: '' })
    release()
    expect(await Promise.all([first, second])).toEqual([true, false])
    await exported
    expect(main.argsOf('article:save')).toMatchObject([{ id: A, record: { title: '一' } }])
    expect(drafts.get(A)?.record.title).toBe('二')
    expect(useNotices.getState().announcement).toBe('')
    expect(useDialog.getState().dialog).toBeNull()
  })

  it('goes on from it, with what has been typed since', async () => {
    const { main } = library()
    await loadApp()
    await openArticle(A)
    updateFields({ title: '一' })
    const first = saveArticle()
    updateFields({ title: '二' })
    expect(await Promise.all([first, saveArticle()])).toEqual([true, true])
    expect(useDialog.getState().dialog).toBeNull()
    expect(main.argsOf('article:save')).toMatchObject([
      { parents: [hash('a')], record: { title: '一' } },
      { parents: [hash('c')], record: { title: '二' } },
    ])
    expect(copy().save.kind).toBe('saved')
  })

  it('makes no second version of the same text', async () => {
    const { main } = library()
    await loadApp()
    await openArticle(A)
    updateFields({ title: '一' })
    expect(await Promise.all([saveArticle(), saveArticle()])).toEqual([true, true])
    expect(main.argsOf('article:save')).toHaveLength(1)
  })

  it('puts a conflict before the person once, and is made all the same for another article', async () => {
    const { main, heads, holdSaves } = library()
    await loadApp()
    await openArticle(A)
    updateFields({ title: '一' })
    heads[A] = hash('d')
    const loads = main.argsOf('article:load').length
    expect(await Promise.all([saveArticle(), saveArticle(), saveArticle()])).toEqual([false, false, false])
    expect(main.argsOf('article:save')).toHaveLength(1)
    expect(main.argsOf('article:load')).toHaveLength(loads + 1)
    expect(useDialog.getState().dialog?.kind).toBe('conflict')
    closeDialog()
    const release = holdSaves()
    const failing = saveArticle()
    await openArticle(B)
    updateFields({ title: '乙稿' })
    const other = saveArticle()
    release()
    expect(await Promise.all([failing, other])).toEqual([false, true])
    expect(main.argsOf('article:save').at(-1)).toMatchObject({ id: B, record: { title: '乙稿' } })
  })

  it('takes a step of the status once', async () => {
    const { main } = library()
    await openArticle(A)
    await Promise.all([changeStatus('inReview'), changeStatus('inReview')])
    expect(main.argsOf('article:save')).toMatchObject([{ record: { status: 'inReview' }, reason: 'status' }])
    expect(shown()).toEqual([])
    expect(useDialog.getState().dialog).toBeNull()
  })
})

it('withdraws the open article only when the person is sure', async () => {
  const { main } = library()
  await openArticle(A)
  updateFields({ status: 'published' })
  for (const answer of ['cancel', 'sure']) {
    const changed = changeStatus('withdrawn')
    await vi.waitFor(() => expect(useQuestion.getState().question?.text).toContain('已撤稿不能再改为别的状态'))
    expect(useQuestion.getState().question?.choices.at(-1)).toMatchObject({ label: '改为已撤稿', tone: 'danger' })
    expect(main.argsOf('article:save')).toEqual([])
    useQuestion.getState().question?.answer(answer)
    await changed
  }
  expect(main.argsOf('article:save')).toMatchObject([{ record: { status: 'withdrawn' } }])
})

describe('changes from elsewhere', () => {
  it('reloads clean text and leaves unsaved text alone', async () => {
    const { main, heads } = library()
    const stopOutside = followOutsideChanges()
    await openArticle(A)
    heads[A] = hash('e')
    main.emit('library:changed', { ids: [A] })
    await vi.waitFor(() => expect(copy().open?.parents).toEqual([hash('e')]))
    updateFields({ title: '没保存' })
    heads[A] = hash('f')
    main.emit('library:changed', { ids: [A] })
    await vi.waitFor(() => expect(useOutside.getState().changed).toBe(A))
    expect(copy().fields.title).toBe('没保存')
    expect(copy().open?.parents).toEqual([hash('e')])
    stopOutside()
  })

  it('sees the last of several changes that come while an earlier one is looked at', async () => {
    const { main, heads, holdLoads } = library()
    const stopOutside = followOutsideChanges()
    await openArticle(A)
    heads[A] = hash('e')
    main.emit('library:changed', { ids: [A] })
    heads[A] = hash('f')
    const release = holdLoads()
    main.emit('library:changed', { ids: [A] })
    await vi.waitFor(() => expect(copy().open?.parents).toEqual([hash('e')]))
    release()
    await vi.waitFor(() => expect(copy().open?.parents).toEqual([hash('f')]))
    stopOutside()
  })

  it('hears of a change to an article that is on its way into the window', async () => {
    const { main, heads, holdLoads } = library()
    const stopOutside = followOutsideChanges()
    await openArticle(A)
    const release = holdLoads()
    const opening = openArticle(B)
    await vi.waitFor(() => expect(main.argsOf('article:load').length).toBe(2))
    heads[B] = hash('f')
    main.emit('library:changed', { ids: [B] })
    release()
    await opening
    await vi.waitFor(() => expect(copy().open?.parents).toEqual([hash('f')]))
    stopOutside()
  })

  it('takes its own save for no change from elsewhere', async () => {
    const { main } = library()
    await loadApp()
    const stopOutside = followOutsideChanges()
    await openArticle(A)
    updateFields({ title: '改' })
    await saveArticle()
    const key = copy().open?.documentKey
    main.emit('library:changed', { ids: [A] })
    await vi.waitFor(() => expect(main.argsOf('article:load').length).toBe(2))
    expect(copy().open?.documentKey).toBe(key)
    stopOutside()
  })
})
