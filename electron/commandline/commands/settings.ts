import { t } from '../../../shared/messages/translate'
import { type Desk, withLibrary } from '../desk'
import { EXIT, type ExitCode } from '../exit-codes'
import { readJsonFile, required } from '../inputs'
import { wrongUsage } from '../parse-arguments'

export async function settings(desk: Desk): Promise<ExitCode> {
  const [verb, topic = ''] = desk.line.positionals
  switch (verb) {
    case 'get':
      return withLibrary(desk, async (library) => {
        const found = await library.settings.get(topic)
        desk.report.raw(() => found, JSON.stringify(found.value, null, 2))
        return EXIT.done
      })
    case 'set': {
      const value = await readJsonFile(desk.io, required(desk.line, 'file'))
      return withLibrary(desk, async (library) => {
        const current = await library.settings.get(topic)
        const saved = await library.settings.set(topic, value, current.hash)
        desk.report.event({ event: 'settings', topic, hash: saved.hash })
        desk.report.result(saved, () => [t('cli.done.settings', { topic, hash: saved.hash ?? '' })])
        return EXIT.done
      })
    }
    default:
      throw wrongUsage(t('cli.settingsVerb', { given: verb ?? '' }))
  }
}
