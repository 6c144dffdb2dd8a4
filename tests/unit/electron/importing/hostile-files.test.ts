import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { importFiles } from '../../../../electron/importing'
import { createForeignReader } from '../../../../electron/importing/foreign/foreign-reader'
import { hostileFiles } from '../../../support/hostile-files'
import { paragraph, wordFile } from '../../../support/word-file'
import { newDesk, tempFolder } from '../library/kit'

const good = () =>
  wordFile({ body: paragraph('云溪试行流动服务车') + paragraph('流动服务车开进了村子，孩子们围了上来。') })

test('each hostile file is refused with words, and the others come in', async () => {
  const library = await (await newDesk()).open()
  const cwd = await tempFolder()
  const hostile = await hostileFiles()
  const names: string[] = []
  for (const [i, { name, bytes }] of hostile.entries()) {
    await writeFile(join(cwd, name), bytes)
    await writeFile(join(cwd, `好${i}.docx`), await good())
    names.push(name, `好${i}.docx`)
  }
  const rows = await importFiles(library, { files: names, cwd })
  const outcome = Object.fromEntries(rows.map(({ file, ok, error }) => [file, ok ? 'ok' : (error?.message ?? '')]))
  for (const { name, says } of hostile) expect(outcome[name], name).toContain(says)
  expect(names.filter((name) => name.startsWith('好')).map((name) => outcome[name])).toEqual(hostile.map(() => 'ok'))
  expect(existsSync('/tmp/gaotai-escaped.txt')).toBe(false)
  expect((await library.list({ offset: 0, limit: 1000 })).total).toBe(hostile.length)
})

const options = { name: '稿.docx', zone: 'Asia/Shanghai', now: '2026-11-25T00:00:00Z', changes: 'accept' } as const

test('stopping does not wait for the file under way', async () => {
  const library = await (await newDesk()).open()
  const cwd = await tempFolder()
  const body = paragraph('题目') + Array.from({ length: 90_000 }, (_, i) => paragraph(`第 ${i} 段的文字。`)).join('')
  // What comes before fills the portion that is saved before the next files are read.
  const before = Array.from({ length: 32 }, (_, i) => `${i}.txt`)
  for (const name of before) await writeFile(join(cwd, name), `题目${name}\n正文`)
  await writeFile(join(cwd, '大.docx'), await wordFile({ body }))
  await writeFile(join(cwd, '后.docx'), await good())
  const stop = new AbortController()
  const rows = await importFiles(library, {
    files: [...before, '大.docx', '后.docx'],
    cwd,
    signal: stop.signal,
    onProgress: ({ done }) => (done === before.length ? setImmediate(() => stop.abort()) : undefined),
  })
  expect(rows.map(({ ok, error }) => (ok ? 'ok' : error?.code))).toEqual([
    ...before.map(() => 'ok'),
    'cancelled',
    'cancelled',
  ])
})

test('a reader that takes too long is stopped, and the next file is read', async () => {
  const slow = createForeignReader({ milliseconds: 1, megabytes: 1024 })
  await expect(slow.read('docx', await good(), options)).rejects.toMatchObject({
    code: 'import-unreadable',
    message: expect.stringContaining('秒') as string,
  })
  await slow.close()
  const reader = createForeignReader()
  const [found] = await reader.read('docx', await good(), options)
  expect(found?.value).toMatchObject({ title: '云溪试行流动服务车' })
  await reader.close()
})

test('a reader that takes too much memory is stopped, and the same reader goes on', async () => {
  const body = paragraph('题目') + Array.from({ length: 90_000 }, (_, i) => paragraph(`第 ${i} 段的文字。`)).join('')
  const large = await wordFile({ body })
  const reader = createForeignReader({ milliseconds: 60_000, megabytes: 48 })
  await expect(reader.read('docx', large, options)).rejects.toMatchObject({
    code: 'import-unreadable',
    message: expect.stringContaining('内存') as string,
  })
  const [found] = await reader.read('docx', await good(), options)
  expect(found?.value).toMatchObject({ title: '云溪试行流动服务车' })
  await reader.close()
})

test('a page that a content system sends as .doc is read as the page that it is', async () => {
  const reader = createForeignReader()
  const page =
    '<!DOCTYPE html><html><head><title>流动车进村</title></head><body><h1>流动车进村</h1><p>两千册书到了。</p></body></html>'
  const [found] = await reader.read('doc', Buffer.from(page), options)
  expect(found?.value).toMatchObject({ title: '流动车进村' })
  await reader.close()
})
