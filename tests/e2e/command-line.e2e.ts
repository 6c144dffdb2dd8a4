import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@playwright/test'
import { gaotai, gaotaiJson } from '../support/command-line'
import { sampleRecord } from '../support/sample-record'

interface ExportAnswer {
  readonly out: string
  readonly files: readonly { readonly path: string; readonly bytes: number; readonly sha256: string }[]
  readonly skipped: readonly unknown[]
}

interface CommandDesk {
  readonly home: string
  /** The library and state of this desk, as arguments. */
  readonly at: readonly string[]
}

/** Runs a test on a new library in a folder of its own. */
async function onDesk(work: (desk: CommandDesk) => Promise<void>): Promise<void> {
  const home = await mkdtemp(join(tmpdir(), 'gaotai-cli-'))
  try {
    const at = ['--library', join(home, 'lib'), '--state', join(home, 'state')]
    await gaotaiJson(['init', ...at])
    await work({ home, at })
  } finally {
    await rm(home, { recursive: true, force: true })
  }
}

const body = (text: string) => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
})

/** Imports as many small articles, all of one day. */
async function fill({ home, at }: CommandDesk, count: number, text = ''): Promise<void> {
  const records = Array.from({ length: count }, (_, i) => ({
    title: `第${i}篇`,
    publishTime: '2026-03-01',
    body: body(`第${i}篇的正文。${text}`),
  }))
  await writeFile(join(home, 'records.json'), JSON.stringify(records))
  await gaotaiJson(['import', join(home, 'records.json'), ...at])
}

async function sumsIn(folder: string): Promise<Readonly<Record<string, string>>> {
  const sums: Record<string, string> = {}
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    sums[path.slice(folder.length + 1)] = createHash('sha256')
      .update(await readFile(path))
      .digest('hex')
  }
  return sums
}

/** Starts the built command line without waiting for it. */
function start(args: readonly string[]) {
  const cli = fileURLToPath(new URL('../../dist/cli/cli.js', import.meta.url))
  const child = spawn(process.execPath, [cli, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  let stdout = ''
  child.stdout.on('data', (data: Buffer) => (stdout += data.toString()))
  const ended = new Promise<{ readonly code: number | null; readonly stdout: string }>((resolve) =>
    child.on('close', (code) => resolve({ code, stdout })),
  )
  return { child, ended }
}

test('from an empty folder to published files', async () => {
  await onDesk(async ({ home, at }) => {
    await writeFile(
      join(home, 'record.json'),
      JSON.stringify({ ...sampleRecord, cover: undefined, attachments: undefined, body: body('正文。') }),
    )
    const saved = await gaotaiJson<{ id: string; number: number; hash: string }>([
      'save',
      '--file',
      join(home, 'record.json'),
      '--by',
      '何念',
      ...at,
    ])
    expect(saved.number).toBe(1)
    await writeFile(join(home, '稿.txt'), '题\n作者：林知远\n发布时间：2017-12-28\n\n　　正文。')
    const imported = await gaotaiJson<{ files: readonly { ok: boolean; id: string }[] }>([
      'import',
      join(home, '稿.txt'),
      ...at,
    ])
    expect(imported.files[0]).toMatchObject({ ok: true })
    expect(await gaotaiJson(['list', ...at])).toMatchObject({ total: 2 })
    const text = await gaotai(['show', saved.id, '--format', 'text', ...at])
    expect(text).toMatchObject({ code: 0, stdout: '正文。\n', stderr: '' })

    const out = join(home, 'out')
    const first = await gaotaiJson<ExportAnswer>(['export', '--out', out, ...at])
    expect(first.skipped).toEqual([])
    const sums = await sumsIn(out)
    for (const { path, sha256 } of first.files) expect(sums[path]).toBe(sha256)
    expect(await gaotaiJson<ExportAnswer>(['export', '--out', out, ...at])).toEqual(first)
    expect(await sumsIn(out)).toEqual(sums)
    expect(await gaotaiJson(['verify', ...at])).toMatchObject({ articles: 2, revisions: 2, problems: [] })
  })
})

test('a long answer reaches the end of the pipe', async () => {
  await onDesk(async (desk) => {
    await fill(desk, 400)
    const { total, articles } = await gaotaiJson<{ total: number; articles: readonly unknown[] }>(['list', ...desk.at])
    expect(total).toBe(400)
    expect(articles).toHaveLength(400)
  })
})

test('wrong usage and a missing library have their exit codes', async () => {
  expect((await gaotai(['list', '--json'])).code).toBe(2)
  const gone = await gaotai(['list', '--library', join(tmpdir(), 'gaotai-not-there'), '--json'])
  expect(gone.code).toBe(3)
  expect(gone.json()).toHaveProperty('error.code')
})

test('killed in the middle of an export, the next one makes the folder whole', async () => {
  await onDesk(async (desk) => {
    await fill(desk, 60)
    const [out, whole] = [join(desk.home, 'out'), join(desk.home, 'whole')]
    await gaotaiJson(['export', '--out', out, ...desk.at])
    const before = await sumsIn(out)
    // A new footer changes every page.
    const { value } = await gaotaiJson<{ value: object }>(['settings', 'get', 'profile', ...desk.at])
    await writeFile(join(desk.home, 'p.json'), JSON.stringify({ ...value, siteName: '云溪出版社' }))
    await gaotaiJson(['settings', 'set', 'profile', '--file', join(desk.home, 'p.json'), ...desk.at])
    await gaotaiJson(['export', '--out', whole, ...desk.at])
    const after = await sumsIn(whole)
    expect(after).not.toEqual(before)

    const staging = join(out, '.gaotai-export')
    const staged = (): number => {
      try {
        return readdirSync(join(staging, 'new')).length
      } catch {
        return 0 // Not made yet, or moved into place between two looks.
      }
    }
    const moments = [() => staged() > 3, () => staged() > 40, () => existsSync(join(staging, 'journal.json'))]
    for (const isMoment of moments) {
      const { child, ended } = start(['export', '--out', out, ...desk.at])
      while (child.exitCode === null && !isMoment()) await nextTurn()
      child.kill('SIGKILL')
      await ended
      // What is read in between is one version or the other of each file, never a part.
      for (const [path, sum] of Object.entries(await sumsIn(out))) {
        if (path.endsWith('.html') && !path.startsWith('.')) expect([before[path], after[path]]).toContain(sum)
      }
    }
    await gaotaiJson(['export', '--out', out, ...desk.at])
    expect(await sumsIn(out)).toEqual(after)
  })
})

test('Ctrl-C stops an import between two articles and leaves the library sound', async () => {
  test.skip(process.platform === 'win32', 'Windows has no signal to send to a child')
  await onDesk(async (desk) => {
    await fill(desk, 1)
    const names = Array.from({ length: 300 }, (_, i) => join(desk.home, `${i}.txt`))
    for (const [i, name] of names.entries()) await writeFile(name, `题${i}\n\n正文${i}。`)
    const { child, ended } = start(['import', ...names, '--json', '--events', ...desk.at])
    child.stderr.once('data', () => child.kill('SIGINT'))
    const { code, stdout } = await ended
    expect(code).toBe(1)
    const { files } = JSON.parse(stdout) as { files: readonly { ok: boolean; error: { code: string } | null }[] }
    expect(files).toHaveLength(300)
    const kept = files.filter(({ ok }) => ok).length
    expect(kept).toBeGreaterThan(0)
    expect(kept).toBeLessThan(300)
    for (const { ok, error } of files) expect(ok || error?.code === 'cancelled').toBe(true)
    expect(await gaotaiJson(['verify', ...desk.at])).toMatchObject({ articles: kept + 1, problems: [] })
  })
})
