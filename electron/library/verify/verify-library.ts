import { t } from '../../../shared/messages/translate'
import type { Problem, VerifyOptions, VerifyReport } from '../api'
import type { LibraryPlace } from '../library-place'
import { examineLibrary, type VerifyParts } from './examine-library'
import { setAside } from './set-aside'

/**
 * Reads every byte of a library and tells what is wrong with it.
 * @param options with `repair` it also moves damaged files to `set-aside/` (never deleting one) and makes the catalogue anew
 */
export async function verifyLibrary(
  place: LibraryPlace,
  options: VerifyOptions,
  parts: VerifyParts,
): Promise<VerifyReport> {
  const { report } = await examineLibrary(place, options, parts)
  return options.repair ? { ...report, problems: await repairAll(place, report.problems, parts) } : report
}

async function repairAll(
  place: LibraryPlace,
  problems: readonly Problem[],
  parts: VerifyParts,
): Promise<readonly Problem[]> {
  const told: Problem[] = []
  for (const problem of problems) {
    told.push(problem.kind === 'damaged' ? await repair(place, problem, parts) : problem)
  }
  place.listings.forget()
  await place.catalogue.rebuild()
  return told.map((problem) =>
    problem.kind === 'catalogue' ? { ...problem, message: t('library.problem.catalogueRebuilt') } : problem,
  )
}

/** One that can't be moved is told of as it is: the report has to name those that were. */
async function repair(place: LibraryPlace, problem: Problem, parts: VerifyParts): Promise<Problem> {
  const { path, message } = problem
  try {
    const to = (await parts.repairState(path)) ?? (await setAside(place, path))
    return { ...problem, message: t('library.problem.setAside', { message, to }) }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return { ...problem, message: t('library.problem.notSetAside', { message, why }) }
  }
}
