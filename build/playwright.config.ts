import { fileURLToPath } from 'node:url'
import { defineConfig } from '@playwright/test'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Journeys in real Electron, started by build/journeys.mjs, which names the runtime and the folder. */
export default defineConfig({
  testDir: `${root}${process.env['GAOTAI_JOURNEYS'] ?? 'tests/e2e'}`,
  testMatch: '**/*.e2e.ts',
  outputDir: `${root}test-results`,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  fullyParallel: false,
  workers: (process.env['GAOTAI_DISPLAYS'] ?? '').split(',').length,
  retries: 0,
  forbidOnly: true,
  reporter: [['list'], ['json']],
  use: { trace: 'off' },
})
