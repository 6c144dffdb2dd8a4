import { canonicalJson } from '../../shared/article/canonical-json'
import { cleanJson } from '../../shared/article/clean-json'
import type { ListEntry } from '../../shared/ipc/library-values'
import { AppError } from '../../shared/ipc/errors'
import { t } from '../../shared/messages/translate'
import { inParallel } from './disk/in-parallel'
import type { DiskOperations } from './disk/operations'
import type { Tree } from './disk/tree'
import type { Stamp, ValueFolder } from './chain/value-folder'
import { openValueFolder } from './chain/value-folder'
import { openKeyedQueue } from './keyed-queue'
import { lettersOf } from './names/article-paths'

/** The lists of §4; `words` belongs to the same format and is not in use yet. */
export const LIST_NAMES: readonly string[] = ['people', 'sources', 'words', 'snippets', 'templates']
/** Characters of an entry as JSON: a template with a long body fits, a whole book doesn't. */
const MAX_LENGTH = 1_000_000
const ENTRY_ID = /^[a-z2-7]{8}$/

type Value = Readonly<Record<string, unknown>>

export interface ListStore {
  readonly entries: (kind: string) => Promise<readonly ListEntry[]>
  /** A new entry, a new version of the entry that `value.id` names, or its removal when `value.removed` is true. */
  readonly save: (kind: string, value: Value) => Promise<ListEntry>
}

export function openListStore(
  disk: DiskOperations,
  tree: Tree,
  stamp: Stamp & { readonly randomBytes: (n: number) => Uint8Array },
): ListStore {
  const queue = openKeyedQueue()
  const folderOf = (kind: string): ValueFolder => {
    if (LIST_NAMES.includes(kind)) return openValueFolder(disk, tree, ['lists', kind], kind, stamp)
    throw new AppError('invalid-argument', t('library.unknownList', { kind }))
  }

  async function entries(kind: string): Promise<readonly ListEntry[]> {
    const folder = folderOf(kind)
    const chains = [...(await folder.chains())]
    const found = await inParallel(chains, async ([id, names]): Promise<ListEntry | null> => {
      // One damaged or newer entry is no reason to go without the others.
      const newest = (await folder.resolve(names)).heads.find((head) => head.kind === 'sound')
      const value = newest?.kind === 'sound' ? newest.link.value : null
      return isValue(value) && value['removed'] !== true ? { id, value } : null
    })
    return found.filter((entry) => entry !== null).sort((a, b) => (a.id < b.id ? -1 : 1))
  }

  async function save(kind: string, given: Value): Promise<ListEntry> {
    const { id, ...value } = checkValue(cleaned(given))
    const folder = folderOf(kind)
    const same = (await entries(kind)).find((entry) => canonicalJson(entry.value) === canonicalJson(value))
    if (same !== undefined && (id === undefined || same.id === id)) return same
    const entryId = typeof id === 'string' ? id : lettersOf(stamp.randomBytes(8))
    const names = (await folder.chains()).get(entryId) ?? []
    const { heads } = await folder.resolve(names)
    const parents = heads.map((head) => head.hash)
    await folder.append(entryId, names, parents, value)
    return { id: entryId, value }
  }

  return { entries, save: (kind, value) => queue.run(kind, () => save(kind, value)) }
}

/** Every machine reads these files: what goes in is cleaned as records are. */
function cleaned(value: Value): Value {
  let result: Value
  try {
    result = cleanJson(value) as Value
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    throw new AppError('invalid-argument', t('library.entryUnfit', { problem: error.message }), error.details, error)
  }
  if (canonicalJson(result).length <= MAX_LENGTH) return result
  throw new AppError('invalid-argument', t('library.entryTooLarge', { max: MAX_LENGTH / 10_000 }))
}

function checkValue(value: Value): Value {
  const { id, name, removed } = value
  const named = typeof name === 'string' && name.trim() !== ''
  if (!(named || removed === true) || (id !== undefined && !(typeof id === 'string' && ENTRY_ID.test(id)))) {
    throw new AppError('invalid-argument', t('library.invalidEntry'))
  }
  return value
}

const isValue = (value: unknown): value is Value => typeof value === 'object' && value !== null && !Array.isArray(value)
