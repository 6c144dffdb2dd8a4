import { canonicalJson } from '../../shared/article/canonical-json'
import type { RevisionHash } from '../../shared/article/record'
import type { SettingsTopic } from '../../shared/ipc/library-values'
import { AppError } from '../../shared/ipc/errors'
import { t } from '../../shared/messages/translate'
import {
  acceptColumns,
  acceptProfile,
  defaultColumns,
  defaultGateSettings,
  defaultImportSettings,
  defaultProfile,
  defaultSiteSettings,
  parseColumns,
  acceptGateSettings,
  acceptSiteSettings,
  parseGateSettings,
  parseImportSettings,
  parseProfile,
  parseSiteSettings,
} from '../../shared/portal/settings'
import type { ColumnTree } from '../../shared/portal/profile'
import { defaultOwnTheme } from '../../shared/portal/theme/own-theme'
import { parseOwnTheme } from '../../shared/portal/theme/parse-own-theme'
import type { MessageKey } from '../../shared/messages/translate'
import type { ChainName } from './names/chain-names'
import type { ResolvedChain } from './chain/resolve'
import type { Stamp, ValueFolder } from './chain/value-folder'
import { newestValue, openValueFolder } from './chain/value-folder'
import type { ValueLink } from './chain/value-link'
import type { DiskOperations } from './disk/operations'
import type { Tree } from './disk/tree'
import { openKeyedQueue } from './keyed-queue'

interface Topic {
  readonly name: MessageKey
  readonly fallback: unknown
  /** Reads what is stored. @throws AppError `invalid-settings` */
  readonly parse: (value: unknown) => unknown
  /** Checks what is to be stored. @param before what `parse` gave of the stored value @throws AppError `invalid-settings` */
  readonly accept: (value: unknown, before: unknown) => unknown
}

const TOPICS: Readonly<Record<string, Topic>> = {
  profile: { name: 'library.topic.profile', fallback: defaultProfile, parse: parseProfile, accept: acceptProfile },
  columns: {
    name: 'library.topic.columns',
    fallback: defaultColumns,
    parse: parseColumns,
    accept: (value, before) => acceptColumns(value, before as ColumnTree | undefined),
  },
  site: {
    name: 'library.topic.site',
    fallback: defaultSiteSettings,
    parse: parseSiteSettings,
    accept: acceptSiteSettings,
  },
  gate: {
    name: 'library.topic.gate',
    fallback: defaultGateSettings,
    parse: parseGateSettings,
    accept: acceptGateSettings,
  },
  theme: {
    name: 'library.topic.theme',
    fallback: defaultOwnTheme,
    parse: parseOwnTheme,
    accept: parseOwnTheme,
  },
  import: {
    name: 'library.topic.import',
    fallback: defaultImportSettings,
    parse: parseImportSettings,
    accept: parseImportSettings,
  },
}
export const TOPIC_NAMES: readonly string[] = Object.keys(TOPICS)

export interface SettingsStore {
  readonly get: (topic: string) => Promise<SettingsTopic>
  readonly set: (topic: string, value: unknown, parent: RevisionHash | null) => Promise<SettingsTopic>
  /** All values that a topic ever had and that can still be read, oldest first, the one of a new library before them. */
  readonly earlier: (topic: string) => Promise<readonly unknown[]>
  /** The heads' names of a topic as a text, to notice changes from outside. */
  readonly fingerprint: (topic: string) => Promise<string>
}

export function openSettingsStore(disk: DiskOperations, tree: Tree, stamp: Stamp): SettingsStore {
  const queue = openKeyedQueue()
  const earlier = new Map<string, { readonly print: string; readonly values: readonly unknown[] }>()

  async function read(topic: string): Promise<{
    readonly folder: ValueFolder
    readonly names: readonly ChainName[]
    readonly chain: ResolvedChain<ValueLink>
  }> {
    const folder = openValueFolder(disk, tree, ['settings', topic], 'settings', stamp)
    const names = (await folder.chains()).get(topic) ?? []
    return { folder, names, chain: await folder.resolve(names) }
  }

  async function set(topic: string, value: unknown, parent: RevisionHash | null): Promise<SettingsTopic> {
    const { parse, accept } = topicOf(topic)
    const { folder, names, chain } = await read(topic)
    const current = newestOf(topic, chain)
    const [before] = current === null ? [] : orNothing(() => parse(current.link.value))
    const parsed = accept(value, before)
    const heads = chain.heads.map((head) => head.hash)
    if (parent === null ? heads.length > 0 : !heads.includes(parent)) {
      throw new AppError('conflict', t('library.settingsConflict'), { heads, topic })
    }
    if (current !== null && heads.length === 1 && canonicalJson(current.link.value) === canonicalJson(parsed)) {
      return { topic, hash: current.hash, value: parsed }
    }
    // All heads become parents: what the person saw was the newest of them, and this ends the fork.
    const hash = await folder.append(topic, names, heads, parsed)
    return { topic, hash, value: parsed }
  }

  return {
    get: async (topic) => {
      const { fallback, parse } = topicOf(topic)
      const newest = newestOf(topic, (await read(topic)).chain)
      return newest === null
        ? { topic, hash: null, value: fallback }
        : { topic, hash: newest.hash, value: parse(newest.link.value) }
    },
    set: (topic, value, parent) => queue.run(topic, () => set(topic, value, parent)),
    earlier: async (topic) => {
      const { folder, names } = await read(topic)
      const print = printOf(names)
      const known = earlier.get(topic)
      if (known?.print === print) return known.values
      const { fallback, parse } = topicOf(topic)
      const links = await folder.read(names)
      const stored = links.toSorted((a, b) => a.number - b.number || (a.savedAt < b.savedAt ? -1 : 1))
      const values = [fallback, ...stored.flatMap(({ value }) => orNothing(() => parse(value)))]
      earlier.set(topic, { print, values })
      return values
    },
    fingerprint: async (topic) => printOf((await read(topic)).names),
  }
}

const printOf = (names: readonly ChainName[]): string =>
  names
    .map((name) => name.hash)
    .sort()
    .join()

/** What an older version of the app stored may no longer be understood. */
function orNothing(work: () => unknown): readonly unknown[] {
  try {
    return [work()]
  } catch {
    return []
  }
}

function topicOf(name: string): Topic {
  const topic = Object.hasOwn(TOPICS, name) ? TOPICS[name] : undefined
  if (topic === undefined) {
    throw new AppError('invalid-argument', t('library.unknownTopic', { topic: name, topics: TOPIC_NAMES.join('、') }))
  }
  return topic
}

/** The topic in use; null when it was never saved. */
const newestOf = (topic: string, chain: ResolvedChain<ValueLink>): ReturnType<typeof newestValue> =>
  newestValue(chain, t(topicOf(topic).name))
