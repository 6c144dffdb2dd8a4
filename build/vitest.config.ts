import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { workerAlias } from './tests-worker.mjs'

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  resolve: { alias: workerAlias },
  assetsInclude: ['**/*.wasm'],
  test: {
    globalSetup: ['build/tests-worker.mjs'],
    setupFiles: ['tests/support/seed.ts'],
    // Themes are read as text; without this they would be empty.
    css: true,
    include: ['tests/unit/**/*.test.ts', 'tests/unit/**/*.test.tsx', 'tests/faults/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
