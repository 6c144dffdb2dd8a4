import { fileURLToPath } from 'node:url'
import type { InlineConfig } from 'vite'

/** The fault injection with the core that it tries, bundled as the product is. Playwright stays a package. */
const faultsBundle: InlineConfig = {
  configFile: false,
  root: fileURLToPath(new URL('..', import.meta.url)),
  logLevel: 'warn',
  publicDir: false,
  ssr: { noExternal: true, external: ['playwright', 'electron'] },
  build: {
    ssr: 'tests/faults/main.ts',
    outDir: 'dist/faults',
    emptyOutDir: true,
    target: 'node20',
    rolldownOptions: { external: ['playwright', 'electron'], output: { format: 'es', entryFileNames: 'faults.js' } },
  },
}

export default faultsBundle
