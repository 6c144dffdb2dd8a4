import { isRevisionHash } from '../../../shared/article/ids'
import { t } from '../../../shared/messages/translate'
import { trySettings } from '../../exporting'
import { SETTINGS_TOPICS } from '../../library'
import { type Desk, withLibrary } from '../desk'
import { EXIT, type ExitCode } from '../exit-codes'
import { readJsonFile, required } from '../inputs'
import { wrongUsage } from '../parse-arguments'

export async function settings(desk: Desk): Promise<ExitCode> {
  const [verb, topic = ''] = desk.line.positionals
  if (!(verb === 'get' || verb === 'set')) throw wrongUsage(t('cli.settingsVerb', { given: verb ?? '' }))
  if (!SETTINGS_TOPICS.includes(topic)) {
    throw wrongUsage(t('library.unknownTopic', { topic, topics: SETTINGS_TOPICS.join('、') }))
  }
  return verb === 'get' ? get(desk, topic) : set(desk, topic)
}

function get(desk: Desk, topic: string): Promise<ExitCode> {
  return withLibrary(desk, async (library) => {
    const found = await library.settings.get(topic)
    desk.report.raw(() => found, JSON.stringify(found.value, null, 2))
    return EXIT.done
  })
}

async function set(desk: Desk, topic: string): Promise<ExitCode> {
  const { line, io, report } = desk
  const parent = line.text('parent')
  if (parent !== null && !isRevisionHash(parent)) throw wrongUsage(t('cli.hashWrong', { given: parent }))
  const value = await readJsonFile(io, required(line, 'file'))
  await trySettings(topic, value)
  return withLibrary(desk, async (library) => {
    // Without --parent it continues whatever is there now; with it, only what the caller has seen.
    const saved = await library.settings.set(topic, value, parent ?? (await library.settings.get(topic)).hash)
    report.event({ event: 'settings', topic, hash: saved.hash })
    report.result(saved, () => [t('cli.done.settings', { topic, hash: saved.hash ?? '' })])
    return EXIT.done
  })
}
