import { join, posix } from 'node:path'
import { isArticleId } from '../../../shared/article/ids'
import type { MediaName } from '../../../shared/article/record'
import { t } from '../../../shared/messages/translate'
import type { Problem, VerifyOptions, VerifyReport } from '../api'
import { mediaOfRecord } from '../articles/media-of-body'
import { revisionLink } from '../articles/revision-link'
import { valueLinkFormat } from '../chain/value-link'
import { orMissing } from '../disk/error-codes'
import { inParallel } from '../disk/in-parallel'
import { LIBRARY_FILE } from '../library-file'
import type { LibraryPlace } from '../library-place'
import { LIST_NAMES } from '../list-store'
import { mediaFolderOf } from '../media-store'
import { dayOf, partsOfDay } from '../names/article-paths'
import { ownedPath } from '../names/owned-path'
import { VERSIONS } from '../names/version-name-files'
import { TOPIC_NAMES } from '../settings-store'
import { checkCatalogue } from './check-catalogue'
import { checkChains } from './check-chains'
import { checkMedia, checkPublications, checkUnknown } from './check-contents'
import { checkPurges, finishPurges, problemsOfReturned } from './check-purges'
import { finishCleaning } from './finish-cleaning'
import { noteDrafts, noteNames, noteNamesIn } from './named-media'
import { openPace } from './pace'
import { walkFiles } from './walk-files'

/** What is this machine's own: it is checked together with the library, and mended by its owner. */
export interface VerifyParts {
  readonly checkState: () => Promise<readonly Problem[]>
  /** @returns where a damaged file of this machine is kept now; null when the path is the library's */
  readonly repairState: (path: string) => Promise<string | null>
  readonly draftsFolder: string
}

/** What a full reading of a library found. */
export interface Examined {
  readonly report: VerifyReport
  /** Files that may name a medium and can't be read, or haven't arrived. */
  readonly doubts: readonly Problem[]
  /** The paths that were read. */
  readonly holdings: ReadonlySet<string>
}

const DOUBTFUL: ReadonlySet<Problem['kind']> = new Set(['damaged', 'unreadable', 'newer', 'missing'])

/** Reads every byte of a library and tells what is wrong with it, and which media nothing names. */
export async function examineLibrary(
  place: LibraryPlace,
  options: Pick<VerifyOptions, 'signal' | 'onProgress'>,
  parts: VerifyParts,
): Promise<Examined> {
  await place.checkRoot()
  await finishPurges(place)
  // A library that takes no writes keeps them where they wait.
  await finishCleaning(place).catch(() => undefined)
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
  const named = new Set<MediaName>()
  const onBytes = (bytes: Uint8Array): void => noteNames(bytes, named)

  const setAside = take((path) => path === LIBRARY_FILE || path.startsWith('set-aside/'))
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
      onBytes,
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
    found.push((await checkChains(place, paths, { format, belongs, onBytes }, pace)).problems)
  }
  for (const list of [...LIST_NAMES, VERSIONS]) {
    const format = valueLinkFormat(list)
    const paths = take((path) => path.startsWith(`lists/${list}/`))
    const belongs = (_subject: string, folder: string): boolean => folder === `lists/${list}`
    found.push((await checkChains(place, paths, { format, belongs, onBytes }, pace)).problems)
  }
  const mediaPaths = take((path) => path.startsWith('media/'))
  const notes = take((path) => path.startsWith('publications/'))
  // Topics and lists that this version doesn't know: their bytes are judged all the same, by their names.
  const unknown = take((path) => /^(?:settings|lists)\//.test(path))
  found.push(await checkUnknown(place, unknown, pace), await parts.checkState())
  const strays = [...rest]
  const others = [...setAside, ...unknown, ...strays, ...revisionStrays(articles.problems)]
  await noteNamesIn(place.disk, place.root, others, named)
  await noteDrafts(place.disk, parts.draftsFolder, named)
  const doubts = [
    ...found.flat().filter(({ kind }) => DOUBTFUL.has(kind)),
    ...setAside.filter(mayName).map((path) => ({ kind: 'damaged' as const, path, message: '' })),
  ]
  const media = await checkMedia(place, mediaPaths, needed, pace)
  found.push(media.problems, await checkPublications(place, notes, pace))
  found.push(strays.map((path) => ({ kind: 'stray', path, message: t('library.problem.stray') })))
  found.push(await checkCatalogue(place, articles.heads))
  const unused = [...media.there]
    .filter((name) => !named.has(name))
    .map((name) => posix.join(...mediaFolderOf(name), name))
  const report = {
    articles: articles.subjects,
    revisions: articles.links,
    media: media.there.size,
    problems: found.flat(),
    unusedMedia: await withSizes(place, unused.sort()),
  }
  return { report, doubts, holdings: new Set(files.map(({ path }) => path)) }
}

/** What was set aside of a text may have lost the names that it had. */
const mayName = (path: string): boolean => /^set-aside\/(?:articles|settings|lists)\//.test(path)

/** Files in a wrong place are no links of a chain, but words of somebody. */
const revisionStrays = (problems: readonly Problem[]): readonly string[] =>
  problems.flatMap(({ kind, path }) => (kind === 'stray' ? [path] : []))

const withSizes = ({ disk, root }: LibraryPlace, paths: readonly string[]): Promise<VerifyReport['unusedMedia']> =>
  inParallel(paths, async (path) => ({ path, bytes: (await orMissing(disk.inspect(join(root, path))))?.size ?? 0 }))
