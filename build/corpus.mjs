import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { journeys } from './journeys.mjs'
import { root } from './setup/paths.mjs'
import { ready } from './setup/ready.mjs'
import { runNode } from './setup/run.mjs'
import { runEntry, SetupError } from './setup/say.mjs'

/** The tests over the real documents in ../shared/samples; they are no part of `npm test`. */
await runEntry(async () => {
  if (!existsSync(join(root, '..', 'shared', 'samples')))
    throw new SetupError('没有找到 ../shared/samples，语料测试无法运行。')
  const runtime = await ready()
  const unit = await runNode([
    join(root, 'node_modules/vitest/vitest.mjs'),
    ...['run', '-c', 'build/vitest.corpus.config.ts', '--reporter=default', '--reporter=json'],
    '--outputFile.json=dist/test-results/corpus.json',
  ])
  const windows = await journeys(runtime, 'tests/corpus', 'corpus-journeys')
  return unit === 0 && windows === 0 ? 0 : 1
})
