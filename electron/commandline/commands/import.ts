import { t } from '../../../shared/messages/translate'
import { type ImportedFile, importFiles } from '../../importing'
import { columnsOf, type Desk, withLibrary } from '../desk'
import { EXIT, type ExitCode } from '../exit-codes'
import { changesOption, columnOption, statusOption } from '../inputs'

export async function importCommand(desk: Desk): Promise<ExitCode> {
  const { io, line, report } = desk
  const status = statusOption(line)
  const changes = changesOption(line)
  return withLibrary(desk, async (library) => {
    const column = columnOption(line, await columnsOf(library))
    const files = await importFiles(library, {
      files: line.positionals,
      cwd: io.cwd,
      signal: io.signal,
      ...(column === null ? {} : { column }),
      ...(status === null ? {} : { status }),
      ...(changes === null ? {} : { changes }),
      onProgress: report.progress,
      onDone: (row, saved) => {
        const { id, file, error } = row
        if (saved !== null && id !== null)
          report.event({ event: 'saved', id, number: saved.number, hash: saved.hash, file })
        else if (error !== null) report.event({ event: 'failed', file, error })
      },
    })
    report.result({ files }, () => files.flatMap(linesOf))
    return files.every(({ ok }) => ok) ? EXIT.done : EXIT.findings
  })
}

function linesOf(row: ImportedFile): readonly string[] {
  const { file, id, title, characters, error, duplicateOf } = row
  if (error !== null) return [t('cli.import.failed', { file, message: error.message })]
  return [
    t('cli.import.done', { file, id: id ?? '', title, characters }),
    ...(duplicateOf === null ? [] : [t('cli.import.duplicate', { id: duplicateOf })]),
    ...row.lost.map((text) => t('cli.import.lost', { text })),
  ]
}
