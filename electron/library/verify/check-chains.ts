import { join, posix } from 'node:path'
import { t } from '../../../shared/messages/translate'
import type { Problem } from '../api'
import { headsOf, missingParents } from '../chain/heads'
import type { Link, LinkFormat, ReadLink } from '../chain/read-link'
import { readLink } from '../chain/read-link'
import { inParallel } from '../disk/in-parallel'
import type { LibraryPlace } from '../library-place'
import type { ChainName } from '../names/chain-names'
import { parseChainName } from '../names/chain-names'
import type { Pace } from './pace'

interface ChainRules<T extends Link> {
  readonly format: LinkFormat<T>
  /** Whether a subject's chain may stand in a folder. */
  readonly belongs: (subject: string, folder: string) => boolean
  /** Short hashes of a subject's links that were purged: nobody waits for them. */
  readonly gone?: (subject: string) => ReadonlySet<string> | undefined
  readonly onHead?: (link: T, path: string) => void
  /** The bytes of every link, damaged ones too. */
  readonly onBytes?: (bytes: Uint8Array) => void
}

interface CheckedChains {
  readonly subjects: number
  readonly links: number
  readonly problems: readonly Problem[]
  /** Sound and newer heads by subject. */
  readonly heads: ReadonlyMap<string, readonly string[]>
}

interface Found {
  readonly path: string
  readonly folder: string
  readonly name: ChainName
}

/** Reads every link of the chains among some files, and looks at how they hang together. */
export async function checkChains<T extends Link>(
  place: LibraryPlace,
  paths: readonly string[],
  rules: ChainRules<T>,
  pace: Pace,
): Promise<CheckedChains> {
  const problems: Problem[] = []
  const chains = new Map<string, Found[]>()
  for (const path of paths) {
    const name = parseChainName(posix.basename(path))
    const folder = posix.dirname(path)
    if (name === null || !rules.belongs(name.subject, folder)) {
      problems.push({ kind: 'stray', path, message: t('library.problem.stray') })
      continue
    }
    const chain = chains.get(name.subject)
    if (chain === undefined) chains.set(name.subject, [{ path, folder, name }])
    else chain.push({ path, folder, name })
  }
  const checked = await inParallel([...chains.values()], (found) => checkChain(place, found, rules, pace))
  return {
    subjects: chains.size,
    links: [...chains.values()].reduce((sum, found) => sum + found.length, 0),
    problems: [...problems, ...checked.flatMap((chain) => chain.problems)],
    heads: new Map([...chains.keys()].map((subject, at) => [subject, checked[at]?.heads ?? []])),
  }
}

/** Reads the links of one chain. */
async function checkChain<T extends Link>(
  place: LibraryPlace,
  found: readonly Found[],
  rules: ChainRules<T>,
  pace: Pace,
): Promise<{ readonly heads: readonly string[]; readonly problems: readonly Problem[] }> {
  const problems: Problem[] = []
  const sound = new Map<ChainName, { readonly path: string; readonly link: T | null }>()
  for (const { path, folder, name } of found) {
    pace(path)
    const result = await readLink(place.disk, join(place.root, folder), name, rules.format, rules.onBytes)
    const problem = problemOf(result, path)
    if (problem !== null) problems.push(problem)
    if (result.kind === 'sound') sound.set(name, { path, link: result.link })
    if (result.kind === 'newer') sound.set(name, { path, link: null })
  }
  const heads = headsOf([...sound.keys()])
  const gone = rules.gone?.(found[0]?.name.subject ?? '')
  for (const head of heads) {
    const at = sound.get(head)
    if (at !== undefined && at.link !== null) rules.onHead?.(at.link, at.path)
  }
  return { heads: heads.map((name) => name.hash), problems: [...problems, ...problemsOfShape(found, heads, gone)] }
}

function problemOf<T>(result: ReadLink<T>, path: string): Problem | null {
  switch (result.kind) {
    case 'sound':
      return null
    case 'newer':
      return { kind: 'newer', path, message: t('library.newerFile') }
    case 'damaged':
      return { kind: 'damaged', path, message: t('library.problem.damaged') }
    case 'unreadable':
      return { kind: 'unreadable', path, message: t('library.problem.unreadable', { why: result.why }) }
  }
}

function problemsOfShape(
  found: readonly Found[],
  heads: readonly ChainName[],
  gone: ReadonlySet<string> | undefined,
): readonly Problem[] {
  const names = found.map(({ name }) => name)
  const problems: Problem[] = []
  for (const parent of missingParents(names)) {
    const child = found.find(({ name }) => name.parents.includes(parent))
    if (child === undefined || gone?.has(parent) === true) continue
    problems.push({ kind: 'missing', path: child.path, message: t('library.problem.missingParent', { parent }) })
  }
  const newest = found.find(({ name }) => name === heads[0])
  if (heads.length > 1 && newest !== undefined) {
    problems.push({ kind: 'fork', path: newest.path, message: t('library.forked', { count: heads.length }) })
  }
  return problems
}
