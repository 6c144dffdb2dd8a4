import { createSocket } from 'node:dgram'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { ElectronApplication, Page } from '@playwright/test'
import type {} from '../../renderer/bridge/client'
import { expect, test } from '../support/app'

/** Notes every navigation that a page tries, and whether it was refused. */
const watchNavigations = (app: ElectronApplication): Promise<void> =>
  app.evaluate(({ webContents }) => {
    const tried: { url: string; refused: boolean }[] = []
    Object.assign(globalThis, { tried })
    for (const contents of webContents.getAllWebContents())
      contents.on('will-frame-navigate', (event) => tried.push({ url: event.url, refused: event.defaultPrevented }))
  })
const navigations = (app: ElectronApplication) =>
  app.evaluate(() => (globalThis as unknown as { tried: { url: string; refused: boolean }[] }).tried)

const windowCount = (app: ElectronApplication): Promise<number> =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)

const policyOf = (page: Page): Promise<string> =>
  page.evaluate(async () => (await fetch('/')).headers.get('Content-Security-Policy') ?? '')

test('pages are isolated and sandboxed, and have no Node', async ({ desk }) => {
  const { app, page } = await desk.launch()
  const preferences = await app.evaluate(({ BrowserWindow }) => {
    // Electron has it, its types don't.
    const contents: unknown = BrowserWindow.getAllWindows()[0]?.webContents
    return (contents as { getLastWebPreferences: () => Record<string, unknown> }).getLastWebPreferences()
  })
  expect(preferences).toMatchObject({
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    webviewTag: false,
  })
  const globals = await page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'global', '__dirname'].filter((name) => name in window),
  )
  expect(globals).toEqual([])
  expect(await page.evaluate(() => Object.keys(window.gaotai).sort())).toEqual(['dropped', 'on', 'request'])
  expect(await page.evaluate(() => isSecureContext && origin)).toBe('gaotai://app')
})

test('the policy allows no inline script, no eval and no unsigned style, and the page obeys it', async ({ desk }) => {
  const { page } = await desk.launch()
  const [first, second] = [await policyOf(page), await policyOf(page)]
  expect(first).not.toMatch(/unsafe-inline|unsafe-eval|\*|https?:/)
  expect(first).toContain("default-src 'none'")
  expect(first).toMatch(/style-src 'self' 'nonce-[\w-]{20,}'/)
  expect(second).not.toBe(first)

  const outcome = await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'window.inlineRan = true'
    const style = document.createElement('style')
    style.textContent = 'body { outline: 7px solid }'
    document.head.append(script, style)
    const outline = getComputedStyle(document.body).outlineWidth
    script.remove()
    style.remove()
    return { inlineRan: 'inlineRan' in window, styled: outline === '7px' }
  })
  expect(outcome).toEqual({ inlineRan: false, styled: false })
  // Evaluated as the page's own code: Playwright's evaluation isn't bound by the policy.
  const blocked = await page.evaluate(
    () =>
      new Promise((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) => resolve(event.blockedURI), { once: true })
        const run: unknown = setTimeout
        ;(run as (code: string) => void)('window.evalRan = true')
      }),
  )
  expect(blocked).toBe('eval')
})

test('no permission is granted', async ({ desk }) => {
  const { page } = await desk.launch()
  const states = await page.evaluate(async () => {
    const names = [
      'geolocation',
      'notifications',
      'camera',
      'microphone',
      'clipboard-read',
      'midi',
      'persistent-storage',
    ]
    const asked = names.map(async (name) => {
      const status = await navigator.permissions.query({ name: name as PermissionName }).catch(() => null)
      return `${name}: ${status?.state ?? 'denied'}`
    })
    return Promise.all(asked)
  })
  for (const state of states) expect(state).toMatch(/: denied$/)

  const uses = await page.evaluate(async () => {
    const refusal = (use: Promise<unknown>) =>
      use.then(
        () => 'granted',
        () => 'refused',
      )
    const place = new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject))
    return {
      notification: await Notification.requestPermission(),
      media: await refusal(navigator.mediaDevices.getUserMedia({ audio: true, video: true })),
      screen: await refusal(navigator.mediaDevices.getDisplayMedia()),
      clipboard: await refusal(navigator.clipboard.readText()),
      place: await refusal(place),
    }
  })
  expect(uses).toEqual({
    notification: 'denied',
    media: 'refused',
    screen: 'refused',
    clipboard: 'refused',
    place: 'refused',
  })
})

test('a page leads nowhere: no navigation, no new window, no guest', async ({ desk }) => {
  const { app, page } = await desk.launch()
  await watchNavigations(app)
  const here = page.url()
  const addresses = ['https://example.cn/', 'gaotai://app/preview/20171228-k3v7q2xa/page.html', 'data:text/html,x']
  for (const [index, address] of addresses.entries()) {
    await page.evaluate((to) => {
      const frame = document.createElement('iframe')
      frame.src = to.startsWith('gaotai') ? 'gaotai://app/index.html' : to
      document.body.append(frame)
      const link = document.createElement('a')
      link.href = to
      document.body.append(link)
      link.click()
    }, address)
    await expect.poll(async () => (await navigations(app)).length).toBeGreaterThan(index)
  }
  expect((await navigations(app)).filter(({ refused }) => !refused)).toEqual([])
  expect(page.url()).toBe(here)

  const opened = await page.evaluate(() => {
    const link = document.createElement('a')
    link.href = 'https://example.cn/'
    link.target = '_blank'
    document.body.append(link, document.createElement('webview'))
    link.click()
    return [window.open('https://example.cn/'), window.open('gaotai://app/'), window.open('about:blank')]
  })
  expect(opened).toEqual([null, null, null])
  expect(await windowCount(app)).toBe(1)
  expect(await app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1)

  // This one is never asked for: the window is brought back.
  await page.evaluate(() => {
    location.href = 'about:blank'
  })
  await page.waitForURL(here)
  await page.waitForSelector('html[data-app-state="ready"]', { state: 'attached' })

  // Nor does a new address of the page's own making become its home.
  await page.evaluate(() => {
    history.pushState(null, '', '/evil')
    location.reload()
  })
  await page.waitForURL(here)
  await page.waitForSelector('html[data-app-state="ready"]', { state: 'attached' })
})

test('no connection leaves the app, neither from the page nor from its session', async ({ desk }) => {
  let hits = 0
  const server = createServer((_request, response) => {
    hits += 1
    response.end('hit')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const url = `http://127.0.0.1:${port}/`
  try {
    const { app, page } = await desk.launch()
    const fromPage = await page.evaluate(
      (to) =>
        fetch(to).then(
          () => 'reached',
          () => 'refused',
        ),
      url,
    )
    const fromSession = await app.evaluate(
      ({ session }, to) =>
        session.defaultSession.fetch(to).then(
          () => 'reached',
          () => 'refused',
        ),
      url,
    )
    const image = await page.evaluate(
      (to) =>
        new Promise((resolve) => {
          const picture = new Image()
          picture.onload = () => resolve('reached')
          picture.onerror = () => resolve('refused')
          picture.src = to
        }),
      `${url}a.png`,
    )
    expect([fromPage, fromSession, image]).toEqual(['refused', 'refused', 'refused'])
    expect(hits).toBe(0)
  } finally {
    server.close()
  }
})

test('no datagram leaves either', async ({ desk }) => {
  let hits = 0
  const socket = createSocket('udp4').on('message', () => (hits += 1))
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve))
  try {
    const { page } = await desk.launch()
    const candidates = await page.evaluate(async (stun) => {
      const peer = new RTCPeerConnection({ iceServers: [{ urls: stun }] })
      const found: string[] = []
      const gathered = new Promise<void>((resolve) =>
        peer.addEventListener('icecandidate', ({ candidate }) => {
          if (candidate === null) resolve()
          else if (candidate.candidate !== '') found.push(candidate.candidate)
        }),
      )
      peer.createDataChannel('out')
      await peer.setLocalDescription(await peer.createOffer())
      await gathered
      return found
    }, `stun:127.0.0.1:${socket.address().port}`)
    expect(candidates.filter((candidate) => candidate.includes(' udp '))).toEqual([])
    expect(hits).toBe(0)
  } finally {
    socket.close()
  }
})

test('addresses leave through the one checked door', async ({ desk }) => {
  const { app, page } = await desk.launch()
  await app.evaluate(({ shell }) => {
    const left: string[] = []
    Object.assign(globalThis, { left })
    shell.openExternal = async (url) => void left.push(url)
  })
  const ask = (url: string) => page.evaluate((to) => window.gaotai.request('link:open', { url: to }), url)
  for (const url of ['https://example.cn/a', 'http://example.cn/', 'mailto:desk@example.cn'])
    expect(await ask(url)).toMatchObject({ ok: true })
  for (const url of ['javascript:alert(1)', 'file:///etc/passwd', 'smb://x/y', 'https://a@b.example/', 'gaotai://app/'])
    expect(await ask(url)).toMatchObject({ ok: false, error: { code: 'link-refused' } })
  const left = await app.evaluate(() => (globalThis as unknown as { left: string[] }).left)
  expect(left).toEqual(['https://example.cn/a', 'http://example.cn/', 'mailto:desk@example.cn'])
})
