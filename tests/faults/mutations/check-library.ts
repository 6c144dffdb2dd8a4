import assert from 'node:assert/strict'
import type { Library } from '../../../electron/library'
import { sha256 } from '../../../electron/library/disk/sha256'
import { openWorkspace } from '../../../electron/library/workspace'
import { canonicalJson } from '../../../shared/article/canonical-json'
import { quickDisk } from '../disks/quick-disk'
import type { Place } from '../scenes/place'
import { openAt } from '../scenes/place'
import { recordOf } from '../scenes/texts'
import type { Mutated } from './mutate-files'
import { orRefused } from './refusal'
import type { RichModel, ShownArticle } from './rich-model'
import { everyArticle } from './rich-model'

const all = { offset: 0, limit: 999 }

/** What a change touches, told by its path alone. */
interface Touched {
  readonly article: (id: string) => boolean
  readonly draft: (id: string) => boolean
  readonly below: (folder: string) => boolean
}

function touchedBy(changes: readonly Mutated[]): Touched {
  const both = changes.flatMap(({ path, now }) => [path, now])
  return {
    article: (id) => both.some((path) => /^library\/(?:articles|purged)\//.test(path) && path.includes(id)),
    draft: (id) => both.some((path) => path.includes('/drafts/') && path.includes(id)),
    below: (folder) => both.some((path) => path.startsWith(folder)),
  }
}

/** Opens a damaged library and does with it what an editor does all day. */
export async function checkLibrary(place: Place, rich: RichModel, changes: readonly Mutated[]): Promise<void> {
  const touched = touchedBy(changes)
  const workspace = await openWorkspace(place.state, quickDisk)
  assert.ok(workspace.person() === null || typeof workspace.person() === 'string')
  const library = await orRefused('opening', openAt(place))
  if (library === null) {
    assert.ok(touched.below('library/gaotai.json'), 'only a damaged gaotai.json keeps a library shut')
    return
  }
  try {
    await checkLists(library, rich, touched, changes)
    for (const [id, article] of rich.articles) await checkArticle(library, id, article, touched, changes)
    await checkValues(library, rich, touched)
    await checkMedia(library, rich, changes)
    await checkDrafts(library, rich, touched)
    await checkVerify(library, changes)
    await checkSaving(library, rich, touched)
    await library.verify({ repair: true })
    const left = (await library.verify({ repair: false })).problems
    assert.deepEqual(
      left.filter(({ kind }) => kind === 'damaged' || kind === 'catalogue'),
      [],
      'a repair sets aside what is damaged',
    )
    for (const [id, article] of rich.articles) {
      if (!touched.article(id))
        assert.equal((await library.load(id)).revision.articleId, id, `${article.head} after a repair`)
    }
  } finally {
    await library.close()
  }
}

async function checkLists(
  library: Library,
  { articles }: RichModel,
  touched: Touched,
  changes: readonly Mutated[],
): Promise<void> {
  library.overview()
  await library.counts()
  await library.updateSearch()
  const shown = new Map((await everyArticle(library)).map(({ id, hash }) => [id, hash]))
  const found = new Set((await library.list({ ...all, search: '长文' })).articles.map(({ id }) => id))
  await library.snippets([...shown.keys()].slice(0, 9), '青榆镇')
  for (const [id, { head, records }] of articles) {
    if (touched.article(id)) continue
    assert.equal(shown.get(id), head, `${id} is listed as it is`)
    if (records.get(head)?.includes('"title":"长文') === true) assert.ok(found.has(id), `${id} is found`)
  }
  const allowed = new Set(changes.filter(({ isRenamed }) => isRenamed).map(({ bytes }) => sha256(bytes)))
  for (const [id, hash] of shown) {
    const isOurs = articles.get(id)?.records.has(hash) === true || allowed.has(hash) || hash === ''
    assert.ok(isOurs, `${id} is listed with ${hash}, which is no revision of it`)
  }
}

async function checkArticle(
  library: Library,
  id: string,
  article: ShownArticle,
  touched: Touched,
  changes: readonly Mutated[],
): Promise<void> {
  const loaded = await orRefused(`loading ${id}`, library.load(id))
  await orRefused(`the history of ${id}`, library.history(id))
  const notes = (await orRefused(`the notes of ${id}`, library.publications.of(id))) ?? []
  if (!touched.below('library/publications')) assert.equal(notes.length, article.notes.length, `notes of ${id}`)
  if (!touched.article(id)) assert.equal(loaded?.hash, article.head, `${id} shows its head`)
  if (loaded === null) return
  const known = article.records.get(loaded.hash)
  if (known !== undefined) assert.equal(canonicalJson(loaded.revision.record), known, `${id} shows what was saved`)
  else {
    const isAnother = changes.some(({ isRenamed, bytes }) => isRenamed && sha256(bytes) === loaded.hash)
    assert.ok(isAnother, `${id} shows ${loaded.hash}, which nobody saved`)
  }
}

async function checkValues(library: Library, { topics, lists }: RichModel, touched: Touched): Promise<void> {
  for (const [topic, before] of Object.entries(topics)) {
    const now = await orRefused(`settings of ${topic}`, library.settings.get(topic))
    if (!touched.below(`library/settings/${topic}`)) assert.deepEqual(now, before)
  }
  for (const [kind, before] of Object.entries(lists)) {
    const now = await library.lists.entries(kind)
    if (!touched.below(`library/lists/${kind}`)) assert.deepEqual(now, before)
  }
}

/** What somebody was writing is offered again. */
async function checkDrafts(library: Library, { drafts }: RichModel, touched: Touched): Promise<void> {
  const now = await library.drafts.list()
  for (const draft of drafts) {
    const id = draft.articleId
    if (touched.draft(id)) continue
    assert.deepEqual(
      now.find(({ articleId }) => articleId === id),
      draft,
      `the draft of ${id}`,
    )
  }
}

async function checkMedia(library: Library, { files }: RichModel, changes: readonly Mutated[]): Promise<void> {
  for (const path of files.library.filter((each) => each.startsWith('library/media/'))) {
    const name = path.split('/').at(-1) ?? ''
    const bytes = await orRefused(`the image ${name}`, library.media.read(name))
    await orRefused(`the size of ${name}`, library.media.size(name))
    assert.equal(
      bytes === null,
      changes.some((change) => change.path === path),
      `the image ${name}`,
    )
  }
}

/** Everything whose bytes are not those of its name is told of under its path. */
async function checkVerify(library: Library, changes: readonly Mutated[]): Promise<void> {
  const { problems } = await library.verify({ repair: false })
  const named = new Set(
    problems.filter(({ kind }) => ['damaged', 'unreadable', 'stray', 'newer'].includes(kind)).map(({ path }) => path),
  )
  for (const { now, how, isRenamed } of changes) {
    const [room, ...rest] = now.split('/')
    if (room !== 'library' || isRenamed || rest[0] === 'purged' || rest[0] === 'gaotai.json') continue
    assert.ok(named.has(rest.join('/')), `verify names ${rest.join('/')} (${how})`)
  }
}

async function checkSaving(library: Library, { articles }: RichModel, touched: Touched): Promise<void> {
  const [id, article] = [...articles].find(([each]) => !touched.article(each)) ?? []
  if (id === undefined || article === undefined) return
  const request = {
    id,
    parents: [article.head],
    record: recordOf('受损之后'),
    reason: 'save',
    whenStale: 'refuse',
  } as const
  const saved = await library.save(request)
  assert.equal((await library.load(id)).hash, saved.hash, 'work goes on')
  const fresh = library.mintId('2018-01-10')
  await library.save({ ...request, id: fresh, parents: [] })
  assert.ok(
    (await library.list(all)).articles.some((each) => each.id === fresh),
    'new articles are listed',
  )
}
