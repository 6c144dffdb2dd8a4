import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { build, type InlineConfig, loadConfigFromFile } from 'vite'
import { beforeAll, describe, expect, it } from 'vitest'
import { testsBundle } from '../../build/tests-bundle.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const OUT = 'dist/faults-sample'

async function configOf(file: string): Promise<unknown> {
  return (await loadConfigFromFile({ command: 'build', mode: 'production' }, file, root))?.config
}

const buildInto = (config: InlineConfig, outDir: string) => build({ ...config, build: { ...config.build, outDir } })

/** A small part of every kind but the app's own, another one each time; `npm run faults -- --full` does all of it. */
describe('a sample of faults', () => {
  // As it is delivered, for the bytes of an export are the build's; and the gates run before the app is built.
  beforeAll(async () => {
    const { bundles } = (await configOf('build/vite.node.ts')) as {
      readonly bundles: { readonly cliBundle: InlineConfig; readonly cliWorkerBundles: readonly InlineConfig[] }
    }
    await buildInto(bundles.cliBundle, `${OUT}/cli`)
    for (const worker of bundles.cliWorkerBundles) await buildInto(worker, `${OUT}/cli`)
    await buildInto(testsBundle('faults'), `${OUT}/faults`)
    for (const worker of bundles.cliWorkerBundles) await buildInto(worker, `${OUT}/faults`)
  })

  // Side by side: those that kill mostly wait for others.
  it.concurrent.each(['kill-command-line', 'power-cut', 'errors', 'mutated', 'properties', 'imported'])(
    '%s loses nothing',
    async (kind) => {
      const env = { ...process.env, GAOTAI_CLI: fileURLToPath(new URL(`../../${OUT}/cli/cli.js`, import.meta.url)) }
      const args = [`${OUT}/faults/faults.js`, '--kind', kind, '--json']
      const { stdout, stderr } = await promisify(execFile)(process.execPath, args, { cwd: root, env }).catch(
        (error: unknown) => error as { readonly stdout: string; readonly stderr: string },
      )
      expect(stdout, stderr).not.toBe('')
      const { kinds } = JSON.parse(stdout) as { readonly kinds: readonly { trials: number; failures: unknown[] }[] }
      expect(kinds[0]?.failures, stderr).toEqual([])
      expect(kinds[0]?.trials).toBeGreaterThan(0)
    },
  )
})
