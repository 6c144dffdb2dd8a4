import { AppError } from '../../../shared/ipc/errors'
import { t } from '../../../shared/messages/translate'
import { initLibrary } from '../../library'
import { createSampleLibrary } from '../../library/sample/create-sample'
import type { Desk } from '../desk'
import { EXIT, type ExitCode, LibraryClosed } from '../exit-codes'
import { readJsonFile } from '../inputs'

export async function init({ line, io, report, libraryPath, stateDir, surroundings }: Desk): Promise<ExitCode> {
  if (line.flag('sample')) {
    const { libraryId } = await createSampleLibrary({ path: libraryPath, stateDir, surroundings })
    report.result({ libraryId }, () => [t('cli.done.init', { path: libraryPath, libraryId })])
    return EXIT.done
  }
  const file = line.text('profile')
  const profile = file === null ? undefined : await readJsonFile(io, file)
  const { libraryId } = await initLibrary({
    path: libraryPath,
    surroundings,
    ...(profile === undefined ? {} : { profile }),
  }).catch((error: unknown) => {
    // A profile that isn't one is the caller's to mend; all else means that there is no library.
    throw error instanceof AppError && error.code !== 'invalid-settings' ? new LibraryClosed(error) : error
  })
  report.result({ libraryId }, () => [t('cli.done.init', { path: libraryPath, libraryId })])
  return EXIT.done
}
