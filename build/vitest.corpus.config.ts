import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { workerAlias } from './tests-worker.mjs'

/** Tests over the real documents beside the checkout, in ../shared/samples. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  resolve: { alias: workerAlias },
  test: { globalSetup: ['build/tests-worker.mjs'], include: ['tests/corpus/**/*.test.ts'], testTimeout: 120_000 },
})
