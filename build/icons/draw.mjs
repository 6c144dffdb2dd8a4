// Draws the PNG, ICO and ICNS icons from the SVGs with the runtime's own renderer: `node build/icons/draw.mjs` after a
// change of the drawings. The results are committed, so that packaging needs no converter.
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { _electron } from 'playwright'
import { root } from '../setup/paths.mjs'
import { electronSwitches, withDisplay } from '../setup/display.mjs'
import { ensureRuntime } from '../setup/runtime.mjs'
import { runEntry } from '../setup/say.mjs'
import { icns, ico } from './containers.mjs'

const folder = join(root, 'build', 'icons')
/** Up to this size the drawing with fewer lines is used. */
const SMALL = 48
const SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024]

/** @param {import('playwright').Page} page @param {string} svg @param {number} size */
async function draw(page, svg, size) {
  const data = await page.evaluate(
    async ([source, pixels]) => {
      const image = new Image()
      image.src = `data:image/svg+xml;base64,${btoa(unescape(encodeURIComponent(String(source))))}`
      await image.decode()
      const canvas = document.createElement('canvas')
      canvas.width = canvas.height = Number(pixels)
      canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
      return canvas.toDataURL('image/png')
    },
    [svg, size],
  )
  return Buffer.from(data.slice(data.indexOf(',') + 1), 'base64')
}

await runEntry(async () => {
  const runtime = await ensureRuntime()
  const large = await readFile(join(folder, 'gaotai.svg'), 'utf8')
  const small = await readFile(join(folder, 'gaotai-small.svg'), 'utf8')
  return withDisplay(async (env) => {
    const app = await _electron.launch({
      executablePath: runtime.executable,
      args: [...electronSwitches(), join(folder, 'canvas')],
      env: /** @type {Record<string, string>} */ (env),
    })
    const page = await app.firstWindow()
    /** @type {Map<number, Buffer>} */
    const drawn = new Map()
    for (const size of SIZES) drawn.set(size, await draw(page, size <= SMALL ? small : large, size))
    await app.close()
    await mkdir(join(folder, 'png'), { recursive: true })
    for (const [size, png] of drawn) await writeFile(join(folder, 'png', `${size}x${size}.png`), png)
    await writeFile(join(folder, 'gaotai.ico'), ico(drawn, [16, 24, 32, 48, 64, 128, 256]))
    await writeFile(join(folder, 'gaotai.icns'), icns(drawn))
    return 0
  })
})
