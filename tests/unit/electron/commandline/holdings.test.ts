import { cp, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { recordOf } from '../library/kit'
import { deskTerminal } from './kit'

type Terminal = Awaited<ReturnType<typeof deskTerminal>>
type Saved = { readonly id: string; readonly hash: string }

async function saveIn({ run, put }: Terminal, library: string, record: object, more = ''): Promise<Saved> {
  await put('record.json', record)
  const outcome = await run(`save${more} --library ${library} --file record.json --json`)
  expect(outcome).toMatchObject({ code: 0 })
  return outcome.json() as Saved
}

describe('merge', () => {
  test('brings what the other has, tells each file, and names forks', async () => {
    const made = await deskTerminal()
    const base = await saveIn(made, 'lib', recordOf('一稿'))
    await cp(join(made.cwd, 'lib'), join(made.cwd, 'other'), { recursive: true })
    await saveIn(made, 'lib', recordOf('甲'), ` ${base.id} --parent ${base.hash}`)
    await saveIn(made, 'other', recordOf('乙'), ` ${base.id} --parent ${base.hash}`)
    const outcome = await made.run('merge other --library lib --json --events')
    expect(outcome.code).toBe(0)
    expect(outcome.json()).toEqual({ added: 1, forks: [base.id], problems: [] })
    const events = outcome.errors
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as object)
    expect(events).toEqual([{ event: 'merged', path: expect.stringContaining(base.id) as string }])
    expect((await made.run('merge lib --library lib')).code).toBe(1)
    expect((await made.run('merge nowhere --library lib')).code).toBe(3)
  })

  test('asks before another newsroom’s library comes, and says that its settings did not', async () => {
    const questions: string[] = []
    let reply = 'n'
    const made = await deskTerminal({
      ask: async (question) => {
        questions.push(question)
        return reply
      },
    })
    await made.run('init --library other')
    await saveIn(made, 'other', recordOf('别家的'))
    const refused = await made.run('merge other --library lib --json')
    expect(refused.code).toBe(1)
    expect(refused.json()).toMatchObject({ error: { code: 'cancelled' } })
    reply = 'y'
    const merged = await made.run('merge other --library lib --json')
    expect(merged).toMatchObject({ code: 0 })
    expect(merged.json()).toMatchObject({ added: 1 })
    expect(merged.errors).toContain('没有合并')
    expect(questions).toHaveLength(2)
    const unasked = await made.run('merge other --library lib --json', '')
    expect(unasked.code).toBe(0)
  })
})

test('purge takes what is in the trash, and says of each other why not', async () => {
  const made = await deskTerminal()
  const kept = await saveIn(made, 'lib', recordOf('在用'))
  const gone = await saveIn(made, 'lib', { ...recordOf('不要了'), trashedAt: '2026-11-23T01:00:00Z' })
  const outcome = await made.run(`purge ${gone.id} ${kept.id} --library lib --json --events`)
  expect(outcome.code).toBe(1)
  expect(outcome.json()).toEqual({
    purged: [gone.id],
    failed: [{ id: kept.id, code: 'conflict', message: expect.any(String) as string }],
  })
  expect(outcome.errors).toBe(`${JSON.stringify({ event: 'purged', id: gone.id })}\n`)
  expect((await made.run('purge nonsense --library lib')).code).toBe(2)
})

test('backup and restore carry a library over', async () => {
  const made = await deskTerminal()
  const { id, hash } = await saveIn(made, 'lib', recordOf('一稿'))
  const backup = await made.run('backup --out 备份.zip --library lib --json')
  expect(backup.code).toBe(0)
  const { sha256, files, file } = backup.json() as { sha256: string; files: number; file: string }
  expect(file).toBe(join(made.cwd, '备份.zip'))
  expect(files).toBe(4)
  expect((await made.run('backup --out 备份.zip --library lib')).code).toBe(1)
  expect((await made.run('backup --out 备份.zip --library lib --force')).code).toBe(0)
  expect((await made.run('backup --library lib')).code).toBe(2)
  const restored = await made.run('restore 备份.zip --library new --json')
  expect(restored.code).toBe(0)
  expect(restored.json()).toMatchObject({ files, problems: [] })
  expect(sha256).toMatch(/^[0-9a-f]{64}$/)
  expect((await made.run(`show ${id} --library new --json`)).json()).toMatchObject({ id, hash })
  await made.put('broken.zip', 'PK nonsense')
  const broken = await made.run('restore broken.zip --library newer --json')
  expect(broken.code).toBe(1)
  expect(broken.json()).toMatchObject({ error: { code: 'archive-damaged' } })
  expect(await stat(join(made.cwd, 'newer')).catch(() => null)).toBeNull()
  expect(await readdir(made.cwd)).not.toContain('newer')
})
