import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serve, type Sources } from '../../../../electron/system/protocol/serve'
import { windowFiles } from '../../../../electron/system/protocol/window-files'
import { AppError } from '../../../../shared/ipc/errors'

const id = '20171228-k3v7q2xa'
const medium = `${'a'.repeat(64)}.png`
let root = ''
let nonces = 0

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'gaotai-serve-'))
  await writeFile(join(root, 'index.html'), '<head><meta name="csp-nonce" content="" /><title>稿台</title></head>')
  await writeFile(join(root, 'app.js'), 'export {}')
  await writeFile(join(root, 'notes.bin'), 'x')
})
afterAll(() => rm(root, { recursive: true, force: true }))

const sources = (): Sources => ({
  window: windowFiles(root, () => `nonce${(nonces += 1)}`),
  media: async (name) => {
    if (name !== medium) throw new AppError('waiting', '图片还没有同步到。')
    return new Uint8Array([1, 2, 3])
  },
  page: async () => '<p>page</p>',
  asset: async (_id, path) => {
    if (path !== 'assets/a.css') throw new AppError('not-found', '没有这个文件。')
    return { bytes: new TextEncoder().encode('p{}'), type: 'text/css; charset=utf-8' }
  },
})
const get = (path: string, method = 'GET') => serve({ method, url: `gaotai://app/${path}` }, sources())

describe('our protocol', () => {
  it('serves the page with a nonce of its own on every load, in the policy and in the page', async () => {
    for (const path of ['', 'index.html?view=preview']) {
      const response = await get(path)
      const nonce = `nonce${nonces}`
      expect(response.headers.get('Content-Security-Policy')).toContain(`style-src 'self' 'nonce-${nonce}'`)
      expect(await response.text()).toContain(`<meta name="csp-nonce" content="${nonce}">`)
    }
  })

  it('serves scripts, media, pages and their assets with their types', async () => {
    const types = []
    for (const path of ['app.js', `media/${medium}`, `preview/${id}/page.html?v=3`, `preview/${id}/assets/a.css`]) {
      const response = await get(path)
      expect(response.status).toBe(200)
      expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff')
      types.push(response.headers.get('Content-Type')?.split(';')[0])
    }
    expect(types).toEqual(['text/javascript', 'image/png', 'text/html', 'text/css'])
  })

  it('lets no answer run script, but the window its own files', async () => {
    for (const path of ['', 'app.js', `media/${medium}`, `preview/${id}/page.html`, 'nothing.js']) {
      const policy = (await get(path)).headers.get('Content-Security-Policy') ?? ''
      expect(policy).toContain("default-src 'none'")
      expect(policy).not.toContain('unsafe-eval')
      expect(policy.match(/script-src [^;]*/)?.[0]).toBe(path === '' ? "script-src 'self'" : undefined)
    }
    const page = (await get(`preview/${id}/page.html`)).headers.get('Content-Security-Policy') ?? ''
    expect(page).toContain("style-src 'self' 'unsafe-inline'")
    expect(page).toContain('sandbox allow-same-origin')
  })

  it('refuses other methods and paths that lead out', async () => {
    for (const method of ['POST', 'PUT', 'HEAD', 'DELETE']) expect((await get('', method)).status).toBe(403)
    for (const path of ['../x', '%2e%2e/x', 'a%00', 'media/..%2fgaotai.json', 'preview\\x'])
      expect((await get(path)).status).toBe(403)
  })

  it('finds nothing but what it serves', async () => {
    const paths = [
      'notes.bin',
      'nothing.js',
      'media/gaotai.json',
      `media/${medium}/x`,
      `media/${'b'.repeat(64)}.png`,
      `media/${'b'.repeat(64)}.exe`,
      `preview/${id}`,
      'preview/x/page.html',
      `preview/${id}/assets/other.css`,
    ]
    for (const path of paths) expect((await get(path)).status, path).toBe(404)
  })
})
