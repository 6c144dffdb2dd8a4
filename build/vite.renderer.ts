import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import type { InlineConfig } from 'vite'

/** The window's page. Its own protocol serves it, so that paths are absolute and nothing is inlined as data:. */
const rendererBundle: InlineConfig = {
  configFile: false,
  root: fileURLToPath(new URL('../renderer', import.meta.url)),
  base: '/',
  logLevel: 'warn',
  publicDir: false,
  plugins: [react()],
  build: {
    outDir: fileURLToPath(new URL('../dist/renderer', import.meta.url)),
    emptyOutDir: true,
    target: 'chrome130',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 4000,
  },
}

export default rendererBundle
