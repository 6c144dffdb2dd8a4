import { isArticleId, isRevisionHash } from '../../../shared/article/ids'
import { parseRecord } from '../../../shared/article/validate'
import { t } from '../../../shared/messages/translate'
import { placeColumns, refuseColumn, unwrapRecord } from '../../importing'
import { columnsOf, type Desk, withLibrary } from '../desk'
import { EXIT, type ExitCode } from '../exit-codes'
import { readJsonFile, required } from '../inputs'
import { wrongUsage } from '../parse-arguments'

export async function save(desk: Desk): Promise<ExitCode> {
  const { line, report } = desk
  const [id] = line.positionals
  const parents = line.texts('parent')
  if (id !== undefined && !isArticleId(id)) throw wrongUsage(t('cli.idWrong', { given: id }))
  if ((id === undefined) !== (parents.length === 0)) throw wrongUsage(t('cli.parentWithId'))
  const notHash = parents.find((parent) => !isRevisionHash(parent))
  if (notHash !== undefined) throw wrongUsage(t('cli.hashWrong', { given: notHash }))
  const value = unwrapRecord(await readJsonFile(desk.io, required(line, 'file')))
  return withLibrary(desk, async (library) => {
    const record = parseRecord(placeColumns(value, await columnsOf(library), refuseColumn))
    const saved = await library.save({
      id: id ?? library.mintId(),
      parents,
      record,
      reason: id === undefined ? 'create' : 'save',
      whenStale: 'refuse',
    })
    const result = { id: saved.id, number: saved.number, hash: saved.hash }
    report.event({ event: 'saved', ...result })
    report.result(result, () => [t('cli.done.save', result)])
    return EXIT.done
  })
}
