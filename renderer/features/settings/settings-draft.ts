import { useEffect, useState } from 'react'
import type { RevisionHash } from '../../../shared/article/record'
import type { SettingsTopicName } from '../../../shared/ipc/library-values'
import type { AppError } from '../../../shared/ipc/errors'
import type { ColumnTree, PortalProfile } from '../../../shared/portal/profile'
import { acceptColumns, defaultSiteSettings, parseProfile, parseSiteSettings } from '../../../shared/portal/settings'
import type { SiteSettings } from '../../../shared/portal/site/site-settings'
import { defaultOwnTheme, type OwnTheme } from '../../../shared/portal/theme/own-theme'
import { call } from '../../bridge/client'
import { asAppError } from '../../state/app'
import { loadPortalSettings, readTopic, type Topic, usePortalSettingsStore } from '../../state/portal-settings'

/** One topic as it is being edited: what it started from, what the form holds, and what is wrong with that. */
export interface TopicDraft<T> {
  readonly parent: RevisionHash | null
  readonly start: T
  readonly value: T
  /** Why the stored value could not be used. */
  readonly unreadable: AppError | null
}

export interface SettingsDraft {
  readonly profile: TopicDraft<PortalProfile>
  readonly columns: TopicDraft<ColumnTree>
  readonly theme: TopicDraft<OwnTheme>
  readonly site: TopicDraft<SiteSettings>
}

/** What the forms change. */
export type SettingsChange = { readonly [T in keyof SettingsDraft]?: SettingsDraft[T]['value'] }

/** In the order that they are saved: what a topic needs of another one is there first. */
const TOPICS = ['columns', 'profile', 'theme', 'site'] as const

export type SaveOutcome =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved' }
  | { readonly kind: 'conflict'; readonly topic: SettingsTopicName }
  | { readonly kind: 'failed'; readonly error: AppError }

const isChanged = (draft: TopicDraft<unknown>): boolean => JSON.stringify(draft.start) !== JSON.stringify(draft.value)

/** What is wrong with the form's values: the first problem of each topic, with the path to its field. */
function problemOf(check: () => unknown): AppError | null {
  try {
    check()
    return null
  } catch (error) {
    return asAppError(error)
  }
}

export const problemPath = (problem: AppError | null): string | null => {
  const path = problem?.details?.['path']
  return typeof path === 'string' ? path : null
}

const begun = <T>({ hash, value, error }: Topic<T>): TopicDraft<T> => ({
  parent: hash,
  start: value,
  value,
  unreadable: error,
})

/** The topic once it is saved: what was typed while it was on its way stays, and isn't saved yet. */
export const afterSave = <T>(
  { value }: TopicDraft<T>,
  sent: T,
  stored: T,
  hash: RevisionHash | null,
): TopicDraft<T> => ({
  parent: hash,
  start: stored,
  value: value === sent ? stored : value,
  unreadable: null,
})

async function readDraft(): Promise<SettingsDraft> {
  await loadPortalSettings()
  const { profile, columns } = usePortalSettingsStore.getState()
  const [theme, site] = await Promise.all([
    // Main has read it with all of its templates, or says why it can't be used.
    readTopic('theme', (value) => value as OwnTheme, defaultOwnTheme),
    readTopic('site', parseSiteSettings, defaultSiteSettings),
  ])
  return { profile: begun(profile), columns: begun(columns), theme: begun(theme), site: begun(site) }
}

/** The settings while they are edited: both topics, what is wrong with them, and how to save them as revisions. */
export function useSettingsDraft() {
  const [draft, setDraft] = useState<SettingsDraft | null>(null)
  const [outcome, setOutcome] = useState<SaveOutcome>({ kind: 'idle' })

  const reload = async (): Promise<void> => {
    setDraft(await readDraft())
    setOutcome({ kind: 'idle' })
  }
  useEffect(() => {
    void readDraft().then(setDraft)
  }, [])

  const edit = ({ profile, columns, theme, site }: SettingsChange): void => {
    setOutcome((now) => (now.kind === 'saved' || now.kind === 'failed' ? { kind: 'idle' } : now))
    const changed = <T>(topic: TopicDraft<T>, value: T | undefined): TopicDraft<T> =>
      value === undefined ? topic : { ...topic, value }
    setDraft(
      (now) =>
        now && {
          profile: changed(now.profile, profile),
          columns: changed(now.columns, columns),
          theme: changed(now.theme, theme),
          site: changed(now.site, site),
        },
    )
  }

  /** Saves the topics that changed. `overwrite` continues from what is stored now, after a conflict was shown. */
  const save = async (overwrite = false): Promise<boolean> => {
    if (draft === null) return false
    setOutcome({ kind: 'saving' })
    let topic: SettingsTopicName = 'profile'
    try {
      const value = {
        profile: parseProfile(draft.profile.value),
        columns: acceptColumns(draft.columns.value, draft.columns.start),
        theme: draft.theme.value,
        site: parseSiteSettings(draft.site.value),
      }
      for (topic of TOPICS) {
        if (!isChanged(draft[topic])) continue
        const parent = overwrite ? (await call('settings:get', { topic })).hash : draft[topic].parent
        const { hash } = await call('settings:set', { topic, parent, value: value[topic] })
        const [sent, stored, name] = [draft[topic].value, value[topic], topic]
        setDraft((now) => now && { ...now, [name]: afterSave<unknown>(now[name], sent, stored, hash) })
      }
      await loadPortalSettings()
      setOutcome({ kind: 'saved' })
      return true
    } catch (problem) {
      const error = asAppError(problem)
      setOutcome(error.code === 'conflict' ? { kind: 'conflict', topic } : { kind: 'failed', error })
      return false
    }
  }

  const changed = draft !== null && TOPICS.some((topic) => isChanged(draft[topic]))
  const problems = {
    profile: draft === null ? null : problemOf(() => parseProfile(draft.profile.value)),
    columns: draft === null ? null : problemOf(() => acceptColumns(draft.columns.value, draft.columns.start)),
  }
  return { draft, changed, problems, outcome, edit, save, reload }
}
