import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cruise } from 'dependency-cruiser'
import { ESLint } from 'eslint'
import ts from 'typescript'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { rules } from '../../../build/boundary-rules.mjs'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** A house with one sound module in every room that a planted import may reach. */
const HOUSE: Readonly<Record<string, string>> = {
  'shared/article/record.ts': 'export const record = 1\n',
  'renderer/ui/button.ts': 'export const button = 1\n',
  'renderer/bridge/client.ts': 'export const call = 1\n',
  'renderer/features/list/list.ts': 'export const list = 1\n',
  'renderer/features/preview/preview.ts': 'export const preview = 1\n',
  'electron/library/library.ts': 'export const library = 1\n',
  'electron/exporting/export.ts': 'export const exporting = 1\n',
  'electron/ipc/handle.ts': 'export const handle = 1\n',
  'electron/system/windows.ts': 'export const windows = 1\n',
  'electron/preload/preload.ts': 'export const preload = 1\n',
}

/** Each kind of forbidden import: where it is planted, what it says, the rule that must refuse it. */
const PLANTED: readonly (readonly [file: string, source: string, rule: string])[] = [
  ['shared/article/planted.ts', `import '../../electron/library/library'`, 'shared-is-pure'],
  ['shared/article/planted.ts', `import '../../renderer/ui/button'`, 'shared-is-pure'],
  ['shared/article/planted.ts', `import 'react'`, 'shared-is-pure'],
  ['shared/article/planted.ts', `import 'node:fs'`, 'shared-has-no-node'],
  ['renderer/ui/planted.ts', `import '../../electron/library/library'`, 'renderer-is-a-page'],
  ['renderer/ui/planted.ts', `import 'node:path'`, 'renderer-has-no-node'],
  ['renderer/ui/planted.ts', `import '../features/list/list'`, 'only-the-app-mounts-features'],
  ['renderer/features/list/planted.ts', `import '../preview/preview'`, 'features-stand-apart'],
  ['electron/library/planted.ts', `import '../../renderer/ui/button'`, 'electron-draws-nothing'],
  ['electron/library/planted.ts', `import 'electron'`, 'electron-api-in-the-windows-rooms'],
  ['electron/library/planted.ts', `import '../ipc/handle'`, 'core-runs-without-windows'],
  ['electron/library/planted.ts', `import '../exporting/export'`, 'library-stands-alone'],
  ['electron/exporting/planted.ts', `import '../system/windows'`, 'core-runs-without-windows'],
  ['electron/exporting/planted.ts', `import 'lowdb'`, 'lowdb-behind-the-door'],
  [
    'electron/preload/planted.ts',
    `import { library } from '../library/library'\nexport const x = library`,
    'preload-imports-types-only',
  ],
  ['electron/ipc/planted.ts', `import 'antd'`, 'antd-and-tiptap-in-the-renderer'],
  ['electron/ipc/planted.ts', `import './handle'\nimport './cycle'`, 'no-cycles'],
  ['shared/article/planted.ts', `import './nowhere'`, 'no-missing-modules'],
]

let house = ''

beforeAll(async () => {
  house = await mkdtemp(join(tmpdir(), 'gaotai-house-'))
  await symlink(join(root, 'node_modules'), join(house, 'node_modules'))
  const files = { ...HOUSE, 'electron/ipc/cycle.ts': `import './planted'\nexport const cycle = 1\n` }
  for (const [path, source] of Object.entries(files)) {
    await mkdir(dirname(join(house, path)), { recursive: true })
    await writeFile(join(house, path), source)
  }
})
afterAll(() => rm(house, { recursive: true, force: true }))

async function violationsOf(files: readonly string[]): Promise<readonly string[]> {
  const { output } = await cruise(
    [...files],
    { ...rules, baseDir: house, validate: true, ruleSet: rules },
    undefined,
    {},
  )
  if (typeof output === 'string') throw new Error('no object')
  return output.summary.violations.map((violation) => violation.rule.name)
}

describe('import rules', () => {
  test.each(PLANTED)('refuse %s: %s', async (file, source, rule) => {
    await writeFile(join(house, file), `${source}\nexport const planted = 1\n`)
    try {
      expect(await violationsOf([file])).toContain(rule)
    } finally {
      await rm(join(house, file))
    }
  })

  test('accept the sound house', async () => {
    expect(await violationsOf(Object.keys(HOUSE))).toEqual([])
  })
})

/** Lint doors: planted in the place of a real file, so that the type-aware parser knows it. */
const DOORS: readonly (readonly [file: string, source: string])[] = [
  ['shared/article/ids.ts', 'export const now = Date.now()\n'],
  ['shared/article/ids.ts', 'export const chance = Math.random()\n'],
  ['renderer/editor/api.ts', 'export const bridge = window.gaotai\n'],
  ['electron/exporting/api.ts', `import { ipcMain } from 'electron'\nexport const x = ipcMain\n`],
  ['electron/exporting/api.ts', `import { shell } from 'electron'\nvoid shell.openExternal('https://example.com')\n`],
  ['electron/cli.ts', `import { writeFile } from 'node:fs/promises'\nexport const x = writeFile\n`],
]

describe('lint doors', () => {
  const eslint = new ESLint({ cwd: root, overrideConfigFile: join(root, 'build/eslint.config.mjs') })
  test.each(DOORS)('refuse in %s: %s', async (file, source) => {
    const [result] = await eslint.lintText(source, { filePath: join(root, file) })
    const refused = result?.messages.map((message) => message.ruleId) ?? []
    expect(refused.some((rule) => rule === 'no-restricted-syntax' || rule === 'no-restricted-imports')).toBe(true)
  })

  test('refuse a floating promise', async () => {
    const source = `export function f(work: () => Promise<void>): void {\n  work()\n}\n`
    const [result] = await eslint.lintText(source, { filePath: join(root, 'electron/exporting/api.ts') })
    expect(result?.messages.map((message) => message.ruleId)).toContain('@typescript-eslint/no-floating-promises')
  })
})

describe('the layer decides which globals exist', () => {
  test.each(['document', 'process', 'window', 'setTimeout', 'fetch'])('shared has no %s', (name) => {
    const options: ts.CompilerOptions = {
      lib: ['lib.es2023.d.ts'],
      types: [],
      target: ts.ScriptTarget.ES2023,
      noEmit: true,
    }
    const host = ts.createCompilerHost(options)
    const file = 'planted.ts'
    const read = host.getSourceFile.bind(host)
    host.getSourceFile = (path, version) =>
      path === file ? ts.createSourceFile(path, `export const x = ${name}\n`, version) : read(path, version)
    const config = ts.readConfigFile(join(root, 'shared/tsconfig.json'), (path) => ts.sys.readFile(path)).config as {
      compilerOptions: { lib: string[]; types: string[] }
    }
    expect(config.compilerOptions).toMatchObject({ lib: ['ES2023'], types: [] })
    const messages = ts.getPreEmitDiagnostics(ts.createProgram([file], options, host))
    expect(messages.length).toBeGreaterThan(0)
  })
})
