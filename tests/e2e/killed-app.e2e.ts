import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { build } from 'vite'
import { testsBundle } from '../../build/tests-bundle.mjs'
import { expect, test } from '../support/app'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The sample of `npm run faults` that needs windows; the others stand among the unit tests. */
test('an app that is killed while it saves, merges or exports has lost nothing that it acknowledged', async () => {
  await build(testsBundle('faults'))
  const args = ['dist/faults/faults.js', '--kind', 'kill-app', '--json']
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root })
  expect(JSON.parse(stdout)).toMatchObject({ kinds: [{ kind: 'kill-app', trials: 3, failures: [] }] })
})
