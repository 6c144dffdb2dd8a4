import { join } from 'node:path'
import { root } from './setup/paths.mjs'
import { ready } from './setup/ready.mjs'
import { runEntry, say } from './setup/say.mjs'

/** Everything that must hold: all gates with the unit tests, then the journeys in real Electron. */
await runEntry(async () => {
  const runtime = await ready()
  say(`Electron ${runtime.version}（${runtime.from}）`)
  const { check } = await import('./check.mjs')
  const { journeys } = await import('./journeys.mjs')
  const { printCounts } = await import('./counts.mjs')
  const failed = await check()
  const code = await journeys(runtime, 'tests/e2e', 'journeys')
  const counts = printCounts(['unit', 'journeys'].map((name) => join(root, 'dist', 'test-results', `${name}.json`)))
  if (failed.length > 0) say(`没有通过的检查：${failed.join('、')}`)
  return failed.length === 0 && code === 0 && counts.failed === 0 ? 0 : 1
})
