import { fileURLToPath } from 'node:url'
import { build, type InlineConfig, loadConfigFromFile } from 'vite'
import { beforeAll, describe, expect, it } from 'vitest'
import { errors } from './kinds/errors'
import { killCommandLine } from './kinds/kill-command-line'
import { mutated } from './kinds/mutated'
import { powerCut } from './kinds/power-cut'
import { properties } from './kinds/properties'
import { runKind } from './run-kind'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** A small part of every kind, another one each time; `npm run faults -- --full` does all of it. */
describe('a sample of faults', () => {
  // The gates run before the app is built.
  beforeAll(async () => {
    const found = await loadConfigFromFile({ command: 'build', mode: 'production' }, 'build/vite.node.ts', root)
    const { bundles } = found?.config as unknown as { readonly bundles: { readonly cliBundle: InlineConfig } }
    const outDir = 'dist/faults-cli'
    await build({ ...bundles.cliBundle, build: { ...bundles.cliBundle.build, outDir } })
    process.env['GAOTAI_CLI'] = fileURLToPath(new URL(`../../${outDir}/cli.js`, import.meta.url))
  })

  it.each([killCommandLine, powerCut, errors, mutated, properties])('$name loses nothing', async (kind) => {
    const outcome = await runKind(kind, { seed: Date.now() % 1_000_000, count: kind.small })
    expect(outcome.failures).toEqual([])
    expect(outcome.trials).toBeGreaterThanOrEqual(kind.small)
  })
})
