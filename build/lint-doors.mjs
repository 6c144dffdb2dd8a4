/** Lint that keeps each dangerous thing behind its one door, and each layer to its globals. */

const WRITES = [
  'writeFile',
  'appendFile',
  'rename',
  'unlink',
  'rm',
  'rmdir',
  'mkdir',
  'mkdtemp',
  'copyFile',
  'cp',
  'truncate',
  'open',
  'symlink',
  'link',
  'utimes',
  'chmod',
  'createWriteStream',
  'writeFileSync',
  'appendFileSync',
  'renameSync',
  'unlinkSync',
  'rmSync',
  'mkdirSync',
  'openSync',
  'writeSync',
  'copyFileSync',
  'promises',
  'default',
]

/** @param {string} selector @param {string} message */
const syntax = (selector, message) => ({ selector, message })
const ipcMain = syntax("ImportSpecifier[imported.name='ipcMain']", 'ipcMain stands in electron/ipc only')
const openExternal = syntax(
  "MemberExpression[property.name='openExternal']",
  'links leave through electron/system/links.ts only',
)
const clock = [
  syntax("NewExpression[callee.name='Date'][arguments.length=0]", 'shared takes the time as a value'),
  syntax("MemberExpression[object.name='Date'][property.name='now']", 'shared takes the time as a value'),
  syntax("MemberExpression[object.name='Math'][property.name='random']", 'shared takes chance as a value'),
]
const bridge = syntax(
  "MemberExpression[object.name='window'][property.name='gaotai']",
  'the bridge is used in renderer/bridge only',
)
const rawHtml = syntax("JSXAttribute[name.name='dangerouslySetInnerHTML']", 'foreign HTML goes through the one reader')
const sleeps = syntax("CallExpression[callee.property.name='waitForTimeout']", 'tests wait for a state, not for a time')

/** @type {import('eslint').Linter.Config[]} */
export const doors = [
  { files: ['shared/**/*.ts'], rules: { 'no-restricted-syntax': ['error', ...clock] } },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    ignores: ['renderer/bridge/**'],
    rules: { 'no-restricted-syntax': ['error', bridge, rawHtml] },
  },
  {
    files: ['electron/**/*.ts'],
    ignores: ['electron/ipc/**', 'electron/system/links.ts'],
    rules: { 'no-restricted-syntax': ['error', ipcMain, openExternal] },
  },
  { files: ['electron/ipc/**/*.ts'], rules: { 'no-restricted-syntax': ['error', openExternal] } },
  {
    files: ['electron/**/*.ts'],
    ignores: ['electron/library/**', 'electron/exporting/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: ['node:fs', 'node:fs/promises', 'fs', 'fs/promises'].map((name) => ({
            name,
            importNames: WRITES,
            message: 'writes to disk stand in electron/library, and in the exporter',
          })),
        },
      ],
    },
  },
  { files: ['tests/**/*.{ts,tsx}'], rules: { 'no-restricted-syntax': ['error', sleeps] } },
]
