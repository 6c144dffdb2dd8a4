import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** Tests over the real documents beside the checkout, in ../shared/samples. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: { include: ['tests/corpus/**/*.test.ts'], testTimeout: 120_000 },
})
