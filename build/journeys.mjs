import { join } from 'node:path'
import { bundle } from './bundle.mjs'
import { withDisplay } from './setup/display.mjs'
import { root } from './setup/paths.mjs'
import { runNode } from './setup/run.mjs'

/**
 * Runs the journeys below a folder of tests against the built app.
 * @param {import('./setup/runtime.mjs').Runtime} runtime @param {string} folder @param {string} name of the result file
 * @returns {Promise<number>} the runner's exit code
 */
export async function journeys(runtime, folder, name) {
  await bundle()
  return withDisplay(
    (env) =>
      runNode(
        [
          join(root, 'node_modules/@playwright/test/cli.js'),
          'test',
          '-c',
          'build/playwright.config.ts',
          ...process.argv.slice(2),
        ],
        {
          env: {
            ...env,
            GAOTAI_ELECTRON: runtime.executable,
            GAOTAI_JOURNEYS: folder,
            PLAYWRIGHT_JSON_OUTPUT_NAME: join(root, 'dist', 'test-results', `${name}.json`),
          },
        },
      ),
    { own: true },
  )
}
