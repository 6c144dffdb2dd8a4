import assert from 'node:assert/strict'
import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { electronSwitches, withDisplay } from '../setup/display.mjs'
import { say } from '../setup/say.mjs'
import { checkFuses } from './check-fuses.mjs'

/** 2001 pixels by one. */
const WIDE_PNG =
  'iVBORw0KGgoAAAANSUhEUgAAB9EAAAABCAAAAABMVAGfAAAAF0lEQVR42mNgGAWjYBSMglEwCkbB0AcAB9IAAahUjrQAAAAASUVORK5CYII='
const TITLES = ['汀岚出版社举行开放日', '书车开进山村小学']

/** @param {string} title */
const recordOf = (title) => ({
  title,
  body: {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: `${title}，读者踊跃参加。` }] }],
  },
})

/**
 * Tries the packaged app as a person gets it: the command line in it, the window with its list and preview, the fuses.
 * Journeys need the inspector, which the fuses take away; so the window is looked at through its debugging port.
 * @param {string} folder where electron-builder left it
 */
export async function checkPackaged(folder) {
  const executable = join(folder, 'Gaotai')
  await checkFuses(executable)
  const desk = await mkdtemp(join(tmpdir(), 'gaotai-packaged-'))
  try {
    await withDisplay((env) => tryOut(executable, desk, env))
  } finally {
    await rm(desk, { recursive: true, force: true })
  }
  say('打好的程序能启动、显示列表、预览和导出。')
}

/** @param {string} executable @param {string} desk @param {NodeJS.ProcessEnv} env */
async function tryOut(executable, desk, env) {
  const library = join(desk, 'library')
  const state = join(desk, 'state')
  const out = join(desk, 'out')
  const switches = [...electronSwitches(), '--disable-gpu']
  const cli = async (/** @type {readonly string[]} */ args) => {
    const common = ['--library', library, '--state', state, '--by', '林晓', '--json']
    const { stdout } = await promisify(execFile)(executable, [...switches, '--cli', ...args, ...common], { env })
    return JSON.parse(stdout)
  }

  await cli(['init'])
  for (const [index, title] of TITLES.entries()) {
    const file = join(desk, `${index}.json`)
    await writeFile(file, JSON.stringify(recordOf(title)))
    await cli(['save', '--file', file])
  }
  const listed = await cli(['list'])
  assert.equal(listed.total, TITLES.length)
  // The worker for foreign files answers out of the archive that the program is packed in.
  const cut = join(desk, 'cut.rtf')
  await writeFile(cut, '{\\rtf1')
  const { files } = await cli(['import', cut]).catch((error) => JSON.parse(error.stdout))
  assert.match(files[0].error.message, /RTF/)
  // So does the one that makes large pictures smaller.
  await writeFile(join(desk, 'wide.png'), Buffer.from(WIDE_PNG, 'base64'))
  await writeFile(join(desk, 'wide.md'), '# 大图\n\n一张图。\n\n![图](wide.png)\n')
  const wide = await cli(['import', join(desk, 'wide.md')])
  assert.match(wide.files[0].lost.join(''), /缩小到 2000/)
  const exported = await cli(['export', listed.articles[0].id, '--out', out, '--kind', 'page'])
  const page = exported.files.find((/** @type {{ path: string }} */ { path }) => path.endsWith('.html'))
  assert.ok((await readFile(join(out, page.path), 'utf8')).includes(listed.articles[0].title))

  const args = [...switches, '--remote-debugging-port=0', `--state=${state}`, `--library=${library}`, '--by=林晓']
  const app = spawn(executable, args, { env, stdio: ['ignore', 'ignore', 'pipe'] })
  const ended = once(app, 'exit')
  try {
    await lookAtWindow(await debuggingAddress(app))
  } finally {
    app.kill()
    // It writes until it has ended: only then can its folder go.
    await ended
  }
}

/** @param {import('node:child_process').ChildProcess} app @returns {Promise<string>} */
function debuggingAddress(app) {
  return new Promise((resolve, reject) => {
    let text = ''
    app.on('exit', () => reject(new Error(`the packaged app ended: ${text}`)))
    app.stderr?.on('data', (data) => {
      text += String(data)
      const found = /DevTools listening on (ws:\S+)/.exec(text)
      if (found?.[1] !== undefined) resolve(found[1])
    })
  })
}

/** @param {string} address */
async function lookAtWindow(address) {
  const { chromium } = await import('playwright')
  const browser = await chromium.connectOverCDP(address)
  try {
    const context = browser.contexts()[0]
    assert.ok(context !== undefined)
    const page = context.pages()[0] ?? (await context.waitForEvent('page'))
    await page.waitForSelector('html[data-app-state="ready"]')
    for (const title of TITLES) await page.getByText(title).first().waitFor()
    await page
      .getByText(TITLES[0] ?? '')
      .first()
      .click()
    const frame = page.frameLocator('iframe').first()
    await frame.getByRole('heading', { name: TITLES[0] ?? '' }).waitFor()
  } finally {
    await browser.close()
  }
}
