import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { initLibrary, openLibrary } from '../../electron/library'
import type { DocumentJson } from '../../shared/document/json'
import { makePng } from '../support/png'
import { seededRandom } from './corpus/generate'
import { longArticle } from './editor/long-article'
import { fillPeer, makePeer, type Peer } from './editor/peer-app'
import { arm, elapsed } from './editor/stopwatch'
import { burst, goToMiddle, longestFrame, pause, type Writer } from './editor/typing'
import { surroundings } from './measure'
import { median, pairedRow, type Row } from './rows'
import { startWindow, type RunningWindow } from './windows'

/**
 * Writing in a long article beside the least that can be written in (`plain`: the same text's HTML in an element with
 * contenteditable) and beside another editor (`lexical`), in the same Electron, at the same time, in turn.
 *
 * What is fair here. All three windows are of one size and set the text alike: letters, lines, tables, pictures and a
 * column as wide as ours, so that what a browser has to lay out is the same. A keystroke goes from the key event's own time stamp to
 * the end of the frame that shows it. Frames are drawn as soon as there is something to draw (`--disable-frame-rate-limit`)
 * in all three: at 60 a second both times would mostly be waiting for the next sixtieth. The peers do nothing else;
 * ours has its list, its panel of fields, its toolbar and the article's page beside the text, as it starts, and writes
 * drafts. Opening goes from the click to the first frame that shows the text and takes a key (`open`), and to the frame
 * with its last block in the page (`open-whole`): ours asks the library, which checks the file's hash, the peers read a
 * file.
 */
const SIZES = [
  { characters: 2000, target: 1.5 },
  { characters: 20_000, target: 1.3 },
  { characters: 200_000, target: 1 },
] as const
const LONGEST = 200_000
const BURSTS = 15
const KEYS = 8
/** Other articles, which fill the list beside the text as an editor's do: what stands there costs time at each key. */
const ROWS = 60
/** Blocks that fill the window several times. */
const SCREENS = 60
const OPENINGS = 9
const SCROLLS = 5
const WINDOW = { width: 1920, height: 1080 }
const NAMES: Readonly<Record<Peer, string>> = { plain: 'contenteditable', lexical: 'Lexical' }
const FLAGS = ['--disable-frame-rate-limit', '--disable-gpu-vsync', '--disable-renderer-backgrounding']
const titleOf = (characters: number): string => `长稿${characters}字`

interface Desks {
  readonly ours: Writer
  readonly peers: Readonly<Record<Peer, Writer & { readonly app: string }>>
}

const quick = (): number => 30
const random = seededRandom(11)
/** Rests that a draft never falls into, and rests that it always falls into, right before the next key or well before. */
const withoutPause = (): number => 80 + random() * 120
const withPause = (): number => 260 + random() * 180

async function openOurs({ page }: Writer, characters: number, blocks: number): Promise<number> {
  const row = page.locator('.gt-row', { hasText: titleOf(characters) }).first()
  await row.waitFor()
  await arm(page, 'click', { children: '.ProseMirror', least: blocks })
  await row.click()
  return elapsed(page)
}

async function openPeer({ page }: Writer, blocks: number): Promise<number> {
  await arm(page, 'click', { children: '#text', least: blocks })
  await page.locator('#open').click()
  return elapsed(page)
}

async function leaveOurs({ page }: Writer): Promise<void> {
  await page.keyboard.press('ControlOrMeta+s')
  await page.locator('[data-save="saved"]').waitFor()
  await page.keyboard.press('ControlOrMeta+w')
  await page.locator('.ProseMirror').waitFor({ state: 'detached' })
}

async function keystrokes(
  desks: Desks,
  { characters, target }: (typeof SIZES)[number],
  blocks: number,
): Promise<readonly Row[]> {
  const { ours, peers } = desks
  await openOurs(ours, characters, blocks)
  await openPeer(peers.plain, blocks)
  await openPeer(peers.lexical, blocks)
  const column = await ours.page.locator('.ProseMirror').evaluate((text) => text.clientWidth)
  for (const { page } of [peers.plain, peers.lexical]) {
    await page.locator('#text').evaluate((text, width) => (text.style.maxWidth = `${width}px`), column)
  }
  for (const writer of [ours, peers.plain, peers.lexical]) await goToMiddle(writer)
  const pairs: Record<Peer, (readonly [number, number])[]> = { plain: [], lexical: [] }
  for (let n = 0; n < BURSTS; n += 1) {
    const time = median(await burst(ours, KEYS, quick))
    // What comes after a pause in typing has come before the next window is measured.
    await ours.page.locator('[data-save="dirty"][data-tone="warning"]').waitFor()
    await pause(ours.page, 400)
    for (const peer of ['plain', 'lexical'] as const) {
      pairs[peer].push([time, median(await burst(peers[peer], KEYS, quick))])
    }
  }
  const row = { metric: 'keystroke', size: characters, unit: 'ms' }
  const rows = [
    pairedRow({ ...row, target, peerName: NAMES.plain }, pairs.plain),
    pairedRow({ ...row, target: null, peerName: NAMES.lexical }, pairs.lexical),
  ]
  if (characters !== LONGEST) return rows
  return [...rows, await autosave(ours), ...(await scrolling(desks))]
}

/** What drafts add: keys after rests in which one is written, beside keys after rests that are too short for it. */
async function autosave(ours: Writer): Promise<Row> {
  const pairs: (readonly [number, number])[] = []
  for (let n = 0; n < BURSTS; n += 1) {
    pairs.push([mean(await burst(ours, KEYS, withPause)), mean(await burst(ours, KEYS, withoutPause))])
  }
  const row = { metric: 'keystroke-autosave', size: LONGEST, unit: 'ms', target: 1.05 }
  return pairedRow({ ...row, peerName: 'ours, without a draft' }, pairs)
}

async function scrolling({ ours, peers }: Desks): Promise<readonly Row[]> {
  const pairs: (readonly [number, number])[] = []
  for (let n = 0; n < SCROLLS; n += 1) {
    pairs.push([await longestFrame(ours, 25), await longestFrame(peers.plain, 25)])
  }
  const row = { metric: 'scroll-longest-frame', size: LONGEST, unit: 'ms', target: null }
  return [pairedRow({ ...row, peerName: NAMES.plain }, pairs)]
}

async function openings({ ours, peers }: Desks, metric: string, blocks: number, target: number | null) {
  const pairs: Record<Peer, (readonly [number, number])[]> = { plain: [], lexical: [] }
  // The first time wakes up what is loaded when an article is opened at all.
  for (let n = -1; n < OPENINGS; n += 1) {
    const time = await openOurs(ours, LONGEST, blocks)
    // What comes after the first frame has come before the next window is measured.
    await ours.page.locator('iframe[data-shown]').waitFor()
    await pause(ours.page, 600)
    await ours.page.keyboard.press('ControlOrMeta+w')
    await ours.page.locator('.ProseMirror').waitFor({ state: 'detached' })
    for (const peer of ['plain', 'lexical'] as const) {
      const beside = await openPeer(peers[peer], blocks)
      if (n >= 0) pairs[peer].push([time, beside])
      await peers[peer].page.locator('#clear').click()
      await pause(peers[peer].page, 200)
    }
  }
  const row = { metric, size: LONGEST, unit: 'ms' }
  return [
    pairedRow({ ...row, target, peerName: NAMES.plain }, pairs.plain),
    pairedRow({ ...row, target: null, peerName: NAMES.lexical }, pairs.lexical),
  ]
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

async function makeLibrary(library: string, state: string, picture: Uint8Array): Promise<Map<number, DocumentJson>> {
  await initLibrary({ path: library, surroundings })
  const open = await openLibrary({ path: library, stateDir: state, surroundings })
  const { media } = await open.media.add(picture)
  for (let n = 0; n < ROWS; n += 1) {
    const record = {
      title: `长稿之外的一篇，标题与报上的一样长，第${n + 1}篇`,
      authors: ['演示'],
      body: longArticle(300, media, n),
    }
    await open.save({ id: open.mintId(), parents: [], record, reason: 'create', whenStale: 'refuse' })
  }
  const bodies = new Map<number, DocumentJson>()
  for (const { characters } of SIZES) {
    const body = longArticle(characters, media, characters)
    bodies.set(characters, body)
    const record = { title: titleOf(characters), body }
    await open.save({ id: open.mintId(), parents: [], record, reason: 'create', whenStale: 'refuse' })
  }
  await open.close()
  return bodies
}

export async function editor(): Promise<readonly Row[]> {
  const dir = await mkdtemp(join(tmpdir(), 'gaotai-bench-editor-'))
  const windows: RunningWindow[] = []
  const start = async (app: string, args: readonly string[]) => {
    const window = await startWindow(app, [...args, ...FLAGS])
    windows.push(window)
    return window.page
  }
  try {
    const [library, state] = [join(dir, 'library'), join(dir, 'state')]
    const picture = makePng(640, 360)
    const bodies = await makeLibrary(library, state, picture)
    const page = await start(process.cwd(), [
      ...[`--library=${library}`, `--state=${state}`, '--by=演示'],
      `--window-size=${WINDOW.width},${WINDOW.height}`,
    ])
    await page.waitForSelector('html[data-app-state="ready"]', { state: 'attached' })
    const peer = async (name: Peer) => {
      const app = await makePeer(dir, name, WINDOW)
      const page = await start(app, [])
      await page.locator('#open').waitFor()
      return { app, page, paragraphs: '#text > p' }
    }
    const desks: Desks = {
      ours: { page, paragraphs: '.ProseMirror > p' },
      peers: { plain: await peer('plain'), lexical: await peer('lexical') },
    }
    const rows: Row[] = []
    for (const size of SIZES) {
      const body = bodies.get(size.characters) ?? { type: 'doc' }
      const blocks = body.content?.length ?? 0
      for (const name of ['plain', 'lexical'] as const) await fillPeer(desks.peers[name].app, name, body, picture)
      rows.push(...(await keystrokes(desks, size, blocks)))
      await leaveOurs(desks.ours)
    }
    const whole = bodies.get(LONGEST)?.content?.length ?? 0
    rows.push(...(await openings(desks, 'open', SCREENS, 0.3)))
    return [...rows, ...(await openings(desks, 'open-whole', whole, null))]
  } finally {
    for (const window of windows) await window.stop()
    await rm(dir, { recursive: true, force: true, maxRetries: 5 })
  }
}
