import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from './setup/paths.mjs'

/**
 * A program of the tests with the core that it tries, bundled as the product is. Playwright stays a package: it finds its
 * own files.
 * @param {string} name of its folder below tests and dist, and of the file
 * @returns {import('vite').InlineConfig}
 */
export const testsBundle = (name) => ({
  configFile: false,
  root,
  logLevel: 'warn',
  publicDir: false,
  ssr: { noExternal: true, external: ['playwright', 'electron'] },
  build: {
    ssr: `tests/${name}/main.ts`,
    outDir: `dist/${name}`,
    emptyOutDir: true,
    target: 'node20',
    rolldownOptions: { external: ['playwright', 'electron'], output: { format: 'es', entryFileNames: `${name}.js` } },
  },
})

/** The workers that the core of such a program starts, as the product has them. @param {string} name of the program */
export async function workersBeside(name) {
  for (const file of ['foreign-worker.js', 'site-worker.js', 'picture-worker.js'])
    await copyFile(join(root, 'dist/cli', file), join(root, 'dist', name, file))
}
