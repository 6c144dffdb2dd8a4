import { cp, mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { _electron } from 'playwright'
import { root } from './setup/paths.mjs'
import { say } from './setup/say.mjs'

/**
 * The main job in a real window without anybody at the screen: open an article, write, see the page, save, export.
 * @param {{ runtime: import('./setup/runtime.mjs').Runtime, library: string, home: string, env: NodeJS.ProcessEnv }} parts
 * @returns {Promise<number>}
 */
export async function tour({ runtime, library, home, env }) {
  const shots = join(home, 'tour')
  const out = join(shots, 'export')
  // A copy of its own each time, so that the sample stays as it was written.
  const copy = join(shots, 'library')
  await rm(shots, { recursive: true, force: true })
  await mkdir(out, { recursive: true })
  await cp(library, copy, { recursive: true })
  const app = await _electron.launch({
    executablePath: runtime.executable,
    args: [
      root,
      '--disable-gpu',
      `--library=${copy}`,
      `--state=${join(shots, 'state')}`,
      '--by=值班编辑',
      '--window-size=1600,1000',
    ],
    env: /** @type {Record<string, string>} */ ({ ...env, LANG: 'zh_CN.UTF-8' }),
  })
  try {
    const page = await app.firstWindow()
    const shot = async (/** @type {string} */ name) => {
      const path = join(shots, `${name}.png`)
      await page.screenshot({ path })
      say(`  截图：${path}`)
    }
    await page.waitForSelector('html[data-app-state="ready"]', { state: 'attached' })
    await shot('1-稿件列表')
    await page.locator('.gt-row').first().dblclick()
    const body = page.locator('.ProseMirror')
    await body.waitFor()
    const paragraph = body.locator('p').first()
    const { height } = (await paragraph.boundingBox()) ?? { height: 0 }
    // Into its last line, so that End is the paragraph's.
    await paragraph.click({ position: { x: 4, y: Math.max(0, height - 8) } })
    await page.keyboard.press('End')
    await page.keyboard.insertText('（本段由启动演示补写。）')
    await page.locator('iframe[data-shown]').waitFor()
    await page.frameLocator('iframe').getByText('本段由启动演示补写').waitFor()
    await shot('2-写作与版面')
    await page.keyboard.press('ControlOrMeta+s')
    await page.locator('[data-save="saved"]').waitFor()
    await app.evaluate(({ dialog }, folder) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [folder] })
    }, out)
    await page.getByRole('button', { name: '导出', exact: true }).first().click()
    const dialog = page.getByRole('dialog')
    await dialog.waitFor()
    await dialog.getByRole('button', { name: /选择文件夹/ }).click()
    await dialog.getByRole('button', { name: /^(开始导出|导出)/ }).click()
    await dialog.getByRole('button', { name: '打开文件夹' }).waitFor()
    await shot('3-导出报告')
  } finally {
    await app.close().catch(() => undefined)
  }
  say(`导出的页面在：${out}`)
  return 0
}
