import { describe, expect, test } from 'vitest'
import { commands } from '../../../../electron/commandline/commands.data'
import { defaultStateDir } from '../../../../electron/commandline/state-dir'
import { deskTerminal, terminal } from './kit'

describe('usage', () => {
  test.each([
    ['nothing', ''],
    ['an unknown command', 'lsit --library lib'],
    ['no library', 'list'],
    ['an unknown option', 'list --library lib --all'],
    ['another command’s option', 'list --library lib --out x'],
    ['a missing value', 'list --library lib --limit'],
    ['an empty value', 'list --library='],
    ['a value where none goes', 'list --library lib --json=yes'],
    ['an option twice', 'list --library lib --limit 1 --limit 2'],
    ['too many arguments', 'list --library lib x'],
    ['too few arguments', 'show --library lib'],
    ['a bad number', 'list --library lib --limit -1'],
    ['a bad number after =', 'list --library lib --limit=-1'],
    ['an unknown status', 'list --library lib --status gone'],
    ['an unknown column', 'list --library lib --column 没有'],
    ['an unknown kind', 'export --library lib --out out --kind paper'],
    ['ids for a site', 'export 20260301-aaaaaaaa --library lib --out out --kind site'],
    ['no target', 'export --library lib'],
    ['an unknown format', 'show 20260301-aaaaaaaa --library lib --format rtf'],
    ['a bad hash', 'show 20260301-aaaaaaaa --library lib --revision 12'],
    ['an id without a parent', 'save 20260301-aaaaaaaa --library lib --file x.json'],
    ['a parent without an id', `save --parent ${'a'.repeat(64)} --library lib --file x.json`],
    ['a file that is not there', 'save --library lib --file gone.json'],
    ['an unknown topic', 'settings get nope --library lib'],
    ['an unknown topic to set', 'settings set nope --file x.json --library lib'],
    ['a bad hash of settings', 'settings set profile --parent 12 --file x.json --library lib'],
    ['an unknown verb', 'settings drop profile --library lib'],
  ])('%s is wrong usage', async (_name, line) => {
    const { run } = await deskTerminal()
    const argv = line === '' ? [] : line.split(' ')
    const outcome = await run(argv)
    expect(outcome.code).toBe(2)
    expect(outcome.out).toBe('')
    expect(outcome.errors).toMatch(/^错误：.+\n$/)
    const json = await run([...argv, '--json'])
    expect(json.code).toBe(2)
    expect(json.errors).toBe('')
    expect(json.json()).toEqual({ error: { code: 'wrong-usage', message: expect.any(String) as string } })
  })

  test('options and arguments come in any order', async () => {
    const { run } = await deskTerminal()
    for (const line of [
      '--json --library lib list --limit 1',
      'list --limit=1 --json --library=lib',
      '--limit 1 list --library lib --json',
    ]) {
      const outcome = await run(line)
      expect(outcome).toMatchObject({ code: 0, errors: '' })
      expect(outcome.json()).toEqual({ total: 0, articles: [] })
    }
  })

  test('each command and the whole have a help', async () => {
    const { run } = await terminal()
    const whole = await run('--help')
    expect(whole.code).toBe(0)
    for (const { name, options } of Object.values(commands)) {
      expect(whole.out).toContain(`  ${name}`)
      const one = await run(`${name} --help`)
      expect(one.code).toBe(0)
      for (const option of options) expect(one.out).toContain(`--${option.name}`)
    }
  })

  test('a library that cannot be opened is exit code 3', async () => {
    const { run, put } = await terminal()
    await put('file', '')
    for (const path of ['gone', '.', 'file']) {
      const outcome = await run(['list', '--library', path, '--json'])
      expect(outcome.code).toBe(3)
      expect(outcome.json()).toHaveProperty('error.code')
    }
  })
})

describe('the state folder', () => {
  test.each([
    ['linux', {}, '/home/h/.config/gaotai'],
    ['linux', { XDG_CONFIG_HOME: '/x' }, '/x/gaotai'],
    ['linux', { XDG_CONFIG_HOME: '' }, '/home/h/.config/gaotai'],
    ['darwin', {}, '/home/h/Library/Application Support/Gaotai'],
  ] as const)('on %s with %o is %s', (platform, env, expected) => {
    expect(defaultStateDir(platform, env, '/home/h')).toBe(expected)
  })

  test('on Windows is the roaming application data', () => {
    const path = defaultStateDir('win32', { APPDATA: 'C:\\Users\\h\\AppData\\Roaming' }, 'C:\\Users\\h')
    expect(path).toMatch(/Roaming[\\/]Gaotai$/)
  })
})
