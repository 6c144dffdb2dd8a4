import { join } from 'node:path'
import { bundle } from './bundle.mjs'
import { withDisplays } from './setup/display.mjs'
import { root } from './setup/paths.mjs'
import { runNode } from './setup/run.mjs'

/** Windows of one display take the keyboard from each other, which ends what an input method had begun. */
const AT_ONCE = 2

/**
 * Runs the journeys below a folder of tests against the built app.
 * @param {import('./setup/runtime.mjs').Runtime} runtime @param {string} folder @param {string} name of the result file
 * @returns {Promise<number>} the runner's exit code
 */
export async function journeys(runtime, folder, name) {
  await bundle()
  const runner = join(root, 'node_modules/@playwright/test/cli.js')
  return withDisplays(AT_ONCE, (displays, env) =>
    runNode([runner, 'test', '-c', 'build/playwright.config.ts', ...process.argv.slice(2)], {
      env: {
        ...env,
        GAOTAI_ELECTRON: runtime.executable,
        GAOTAI_JOURNEYS: folder,
        GAOTAI_DISPLAYS: displays.join(','),
        PLAYWRIGHT_JSON_OUTPUT_NAME: join(root, 'dist', 'test-results', `${name}.json`),
      },
    }),
  )
}
