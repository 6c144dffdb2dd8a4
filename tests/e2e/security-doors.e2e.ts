import { createHash } from 'node:crypto'
import { mkdir, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { REQUEST_CHANNELS } from '../../shared/ipc/channels'
import type { RequestArgs, RequestChannel } from '../../shared/ipc/contract'
import type {} from '../../renderer/bridge/client'
import { expect, test } from '../support/app'

const dist = fileURLToPath(new URL('../../dist', import.meta.url))

const statusOf = (page: Page, path: string): Promise<number> =>
  page.evaluate(async (at) => (await fetch(at)).status, path)

test('every channel refuses a window that we did not open', async ({ desk }) => {
  const { app, page } = await desk.launch()
  const answers = await app.evaluate(
    async ({ BrowserWindow }, { preload, channels }) => {
      const foreign = new BrowserWindow({ show: false, webPreferences: { preload } })
      await foreign.loadURL('gaotai://app/')
      const ask = `Promise.all(${JSON.stringify(channels)}.map((channel) => window.gaotai.request(channel)))`
      const answered = (await foreign.webContents.executeJavaScript(ask)) as { ok: boolean; error?: { code: string } }[]
      foreign.destroy()
      return answered.map(({ ok, error }) => (ok ? 'answered' : error?.code))
    },
    { preload: join(dist, 'preload', 'preload.cjs'), channels: REQUEST_CHANNELS },
  )
  expect(answers).toEqual(REQUEST_CHANNELS.map(() => 'forbidden'))
  expect(await page.evaluate(() => window.gaotai.request('app:state', undefined))).toMatchObject({ ok: true })
})

test('frames inside our window have no bridge', async ({ desk }) => {
  const { id } = await desk.saveRecord({ title: '开放日', body: { type: 'doc', content: [{ type: 'paragraph' }] } })
  const { page } = await desk.launch()
  const bridges = await page.evaluate(async (article) => {
    const has = async (src: string | null) => {
      const frame = document.createElement('iframe')
      frame.setAttribute('sandbox', 'allow-same-origin')
      if (src !== null) frame.src = src
      const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }))
      document.body.append(frame)
      await loaded
      const shown = frame.contentDocument?.querySelector('h1')?.textContent ?? null
      return { bridge: frame.contentWindow === null || 'gaotai' in frame.contentWindow, shown }
    }
    return [await has(null), await has(`/preview/${article}/page.html`)]
  }, id)
  expect(bridges).toEqual([
    { bridge: false, shown: null },
    { bridge: false, shown: '开放日' },
  ])
})

test('every channel refuses wrong arguments, and the bridge knows no other channel', async ({ desk }) => {
  const { page } = await desk.launch()
  for (const channel of REQUEST_CHANNELS) {
    for (const wrong of [null, 7, 'x', ['x'], { unasked: true }]) {
      const answer = await page.evaluate(
        async ([name, args]) => {
          const given: unknown = await window.gaotai.request(name, args as RequestArgs<RequestChannel>)
          // Long texts cross as text.
          return typeof given === 'string' ? (JSON.parse(given) as unknown) : given
        },
        [channel, wrong] as const,
      )
      expect(answer, `${channel} ${JSON.stringify(wrong)}`).toMatchObject({
        ok: false,
        error: { code: 'invalid-argument', message: expect.stringMatching(/\p{Script=Han}/u) },
      })
    }
  }
  const unknown = await page.evaluate(() => {
    const { request, on } = window.gaotai as unknown as {
      request: (channel: string) => Promise<unknown>
      on: (event: string, listener: () => void) => unknown
    }
    const listened = (): string => {
      try {
        return String(on('ipc-internal', () => undefined))
      } catch {
        return 'refused'
      }
    }
    return request('ELECTRON_BROWSER_GET').then(
      () => 'answered',
      () => listened(),
    )
  })
  expect(unknown).toBe('refused')
})

test('our protocol gives out nothing beside its files', async ({ desk }) => {
  const { app, page } = await desk.launch()
  expect(await statusOf(page, '/index.html')).toBe(200)
  const outside = [
    '/../package.json',
    '/%2e%2e/package.json',
    '/%2e%2e/%2e%2e/package.json',
    '/..%2f..%2fpackage.json',
    '/assets/..%2f..%2f..%2fpackage.json',
    '/%252e%252e/package.json',
    '/..%5c..%5cpackage.json',
    '/index.html%00.js',
    '/media/..%2fgaotai.json',
    '/media/gaotai.json',
    '/preview/20171228-k3v7q2xa/..%2f..%2f..%2fpackage.json',
    '//etc/passwd',
  ]
  for (const path of outside) expect([403, 404], path).toContain(await statusOf(page, `gaotai://app${path}`))
  const raw = await app.evaluate(
    ({ session }) =>
      session.defaultSession.fetch('gaotai://other/index.html', { bypassCustomProtocolHandlers: false }).then(
        ({ status }) => status,
        () => 403,
      ),
    undefined,
  )
  expect(raw).toBe(403)
  expect(await page.evaluate(async () => (await fetch('/', { method: 'POST', body: 'x' })).status)).toBe(403)
})

test('links that lead out of the library or of the app are not followed', async ({ desk }) => {
  const secret = join(desk.dir, 'secret.png')
  const bytes = Buffer.from('not yours')
  await writeFile(secret, bytes)
  const name = `${createHash('sha256').update(bytes).digest('hex')}.png`
  await desk.initLibrary()
  await mkdir(join(desk.library, 'media', name.slice(0, 2)), { recursive: true })
  await symlink(secret, join(desk.library, 'media', name.slice(0, 2), name))
  const planted = `planted-${process.pid}.json`
  await symlink(secret, join(dist, 'renderer', planted))
  try {
    const { page } = await desk.launch()
    expect(await statusOf(page, `/media/${name}`)).toBe(404)
    expect(await statusOf(page, `/${planted}`)).toBe(404)
  } finally {
    await rm(join(dist, 'renderer', planted))
  }
})
