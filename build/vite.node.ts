import { fileURLToPath } from 'node:url'
import type { InlineConfig } from 'vite'
import { drawingStamp, factsStamp } from './drawing-stamp.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Bundles one entry for Node or Electron's main process: every package goes in, only Electron stays outside. */
function nodeBundle(entry: string, out: { dir: string; file: string; format: 'es' | 'cjs' }): InlineConfig {
  return {
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    assetsInclude: ['**/*.wasm'],
    define: {
      GAOTAI_DRAWING: JSON.stringify(drawingStamp(root)),
      GAOTAI_FACTS: JSON.stringify(factsStamp(root)),
    },
    ssr: { noExternal: true, external: ['electron'] },
    build: {
      ssr: entry,
      outDir: out.dir,
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      sourcemap: false,
      rolldownOptions: {
        external: ['electron'],
        output: { format: out.format, entryFileNames: out.file, chunkFileNames: 'chunk-[name]-[hash].js' },
      },
    },
  }
}

const mainBundle = nodeBundle('electron/main.ts', { dir: 'dist/main', file: 'main.js', format: 'es' })
const cliBundle = nodeBundle('electron/cli.ts', { dir: 'dist/cli', file: 'cli.js', format: 'es' })
const preloadBundle = nodeBundle('electron/preload/preload.ts', {
  dir: 'dist/preload',
  file: 'preload.cjs',
  format: 'cjs',
})

/** Foreign bytes are parsed in a worker of its own file, beside each program that starts it: built after the program, whose build empties the folder. */
const besideProgram = (entry: string, dir: string, file: string): InlineConfig => {
  const config = nodeBundle(entry, { dir, file, format: 'es' })
  return { ...config, build: { ...config.build, emptyOutDir: false } }
}
const foreignWorker = (dir: string): InlineConfig =>
  besideProgram('electron/importing/foreign/worker.ts', dir, 'foreign-worker.js')
/** Sites are drawn in a thread of their own. */
const drawingWorker = (dir: string): InlineConfig =>
  besideProgram('electron/exporting/site/site-worker.ts', dir, 'site-worker.js')
/** Pictures are decoded in one more. */
const pictureWorker = (dir: string): InlineConfig =>
  besideProgram('electron/pictures/worker.ts', dir, 'picture-worker.js')
const workersOf = (dir: string): readonly InlineConfig[] => [foreignWorker(dir), drawingWorker(dir), pictureWorker(dir)]
const mainWorkerBundles = workersOf('dist/main')
const cliWorkerBundles = workersOf('dist/cli')

/** loadConfigFromFile wants one object: a carrier for all, each a bundle or those that lie beside it. */
export default { bundles: { mainBundle, preloadBundle, cliBundle, mainWorkerBundles, cliWorkerBundles } }
