import { fileURLToPath } from 'node:url'
import type { InlineConfig } from 'vite'

/** The benches with the core they measure, bundled as the product is. Playwright stays a package: it finds its own files. */
const benchBundle: InlineConfig = {
  configFile: false,
  root: fileURLToPath(new URL('..', import.meta.url)),
  logLevel: 'warn',
  publicDir: false,
  ssr: { noExternal: true, external: ['playwright', 'electron'] },
  build: {
    ssr: 'tests/bench/main.ts',
    outDir: 'dist/bench',
    emptyOutDir: true,
    target: 'node20',
    rolldownOptions: { external: ['playwright', 'electron'], output: { format: 'es', entryFileNames: 'bench.js' } },
  },
}

export default benchBundle
