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
