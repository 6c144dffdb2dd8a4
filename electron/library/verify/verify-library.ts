import { isArticleId } from '../../../shared/article/ids'
import type { MediaName } from '../../../shared/article/record'
import { t } from '../../../shared/messages/translate'
import type { Problem, VerifyOptions, VerifyReport } from '../api'
import { LIBRARY_FILE } from '../library-file'
import type { LibraryPlace } from '../library-place'
import { LIST_NAMES } from '../list-store'
import { dayOf, partsOfDay } from '../names/article-paths'
import { ownedPath } from '../names/owned-path'
import { VERSIONS } from '../names/version-name-files'
import { TOPIC_NAMES } from '../settings-store'
import { revisionLink } from '../articles/revision-link'
import { mediaOfRecord } from '../articles/media-of-body'
import { valueLinkFormat } from '../chain/value-link'
import { checkCatalogue } from './check-catalogue'
import { checkChains } from './check-chains'
import { checkMedia, checkPublications, checkUnknown } from './check-contents'
import { openPace } from './pace'
import { checkPurges, finishPurges, problemsOfReturned } from './check-purges'
import { setAside } from './set-aside'
import { walkFiles } from './walk-files'

/** What is this machine's own: it is checked together with the library, and mended by its owner. */
export interface VerifyParts {
  readonly checkState: () => Promise<readonly Problem[]>
  /** @returns where a damaged file of this machine is kept now; null when the path is the library's */
  readonly repairState: (path: string) => Promise<string | null>
}

/**
 * Reads every byte of a library and tells what is wrong with it.
 * @param options with `repair` it also moves damaged files to `set-aside/` (never deleting one) and makes the catalogue anew
 */
export async function verifyLibrary(
  place: LibraryPlace,
  options: VerifyOptions,
  parts: VerifyParts,
): Promise<VerifyReport> {
  await place.checkRoot()
  await finishPurges(place)
  const { files, links, closed } = await walkFiles(place.disk, place.root, place.now())
  const pace = openPace(options, files.length)
  const rest = new Set(files.map(({ path }) => path))
  const take = (test: (path: string) => boolean): readonly string[] => {
    const taken = [...rest].filter(test)
    for (const path of taken) rest.delete(path)
    return taken
  }
  const found: (readonly Problem[])[] = [
    links.map((path) => ({ kind: 'stray', path, message: t('library.problem.link') })),
    closed.map(({ path, why }) => ({ kind: 'unreadable', path, message: t('library.problem.unreadable', { why }) })),
  ]
  const needed = new Map<MediaName, string>()

  take((path) => path === LIBRARY_FILE || path.startsWith('set-aside/'))
  const purges = await checkPurges(
    place,
    take((path) => path.startsWith('purged/')),
  )
  found.push(purges.problems)
  // Those that could not be removed count as gone all the same.
  const isGone = (path: string): boolean => {
    const owned = ownedPath(path)
    return owned?.kind === 'revision' && (purges.covers.get(owned.name.subject)?.covered.has(owned.name.hash) ?? false)
  }
  const revisions = take((path) => path.startsWith('articles/')).filter((path) => !isGone(path))
  const articles = await checkChains(
    place,
    revisions,
    {
      format: revisionLink,
      belongs: (subject, folder) => isArticleId(subject) && partsOfDay(dayOf(subject)).join('/') === folder,
      gone: (id) => purges.covers.get(id)?.covered,
      onHead: (revision, path) => {
        for (const name of mediaOfRecord(revision.record)) needed.set(name, path)
      },
    },
    pace,
  )
  found.push(articles.problems, problemsOfReturned(purges.covers, revisions))
  for (const topic of TOPIC_NAMES) {
    const format = valueLinkFormat('settings')
    const paths = take((path) => path.startsWith(`settings/${topic}/`))
    const belongs = (subject: string, folder: string): boolean => folder === `settings/${topic}` && subject === topic
    found.push((await checkChains(place, paths, { format, belongs }, pace)).problems)
  }
  for (const list of [...LIST_NAMES, VERSIONS]) {
    const format = valueLinkFormat(list)
    const paths = take((path) => path.startsWith(`lists/${list}/`))
    const belongs = (_subject: string, folder: string): boolean => folder === `lists/${list}`
    found.push((await checkChains(place, paths, { format, belongs }, pace)).problems)
  }
  const mediaPaths = take((path) => path.startsWith('media/'))
  const media = await checkMedia(place, mediaPaths, needed, pace)
  found.push(media.problems)
  const notes = take((path) => path.startsWith('publications/'))
  found.push(await checkPublications(place, notes, pace))
  // Topics and lists that this version doesn't know: their bytes are judged all the same, by their names.
  found.push(
    await checkUnknown(
      place,
      take((path) => /^(?:settings|lists)\//.test(path)),
      pace,
    ),
  )
  found.push([...rest].map((path) => ({ kind: 'stray', path, message: t('library.problem.stray') })))
  found.push(await checkCatalogue(place, articles.heads), await parts.checkState())
  const problems = found.flat()
  const report = { articles: articles.subjects, revisions: articles.links, media: media.count }
  return { ...report, problems: options.repair ? await repairAll(place, problems, parts) : problems }
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
