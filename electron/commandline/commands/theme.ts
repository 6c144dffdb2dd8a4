import { resolve } from 'node:path'
import { t } from '../../../shared/messages/translate'
import { parseOwnTheme } from '../../../shared/portal/theme/parse-own-theme'
import { readTheme, tryTheme, writeTheme } from '../../exporting'
import { type Desk, withLibrary } from '../desk'
import { EXIT, type ExitCode } from '../exit-codes'
import { required } from '../inputs'
import { wrongUsage } from '../parse-arguments'

/** `theme get|set`: 本社版式 as a folder or an archive, for working on it with other programs. */
export async function theme(desk: Desk): Promise<ExitCode> {
  const [verb] = desk.line.positionals
  if (!(verb === 'get' || verb === 'set')) throw wrongUsage(t('cli.settingsVerb', { given: verb ?? '' }))
  const path = resolve(desk.io.cwd, required(desk.line, 'file'))
  return verb === 'get' ? get(desk, path) : set(desk, path)
}

function get(desk: Desk, path: string): Promise<ExitCode> {
  return withLibrary(desk, async (library) => {
    const own = parseOwnTheme((await library.settings.get('theme')).value)
    await writeTheme(own, path, { replace: false, library: library.info.path })
    desk.report.result({ file: path, name: own.name, base: own.base }, () => [
      t('cli.theme.got', { name: own.name, path }),
    ])
    return EXIT.done
  })
}

function set(desk: Desk, path: string): Promise<ExitCode> {
  return withLibrary(desk, async (library) => {
    const own = await readTheme(path)
    await tryTheme(own)
    const saved = await library.settings.set('theme', own, (await library.settings.get('theme')).hash)
    const site = await library.settings.get('site')
    await library.settings.set('site', { ...(site.value as object), theme: 'own' }, site.hash)
    desk.report.event({ event: 'settings', topic: 'theme', hash: saved.hash })
    desk.report.result({ hash: saved.hash, name: own.name, base: own.base }, () => [
      t('cli.theme.set', { name: own.name }),
    ])
    return EXIT.done
  })
}
