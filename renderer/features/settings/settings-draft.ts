import { useEffect, useState } from 'react'
import type { RevisionHash } from '../../../shared/article/record'
import type { SettingsTopicName } from '../../../shared/ipc/library-values'
import type { AppError } from '../../../shared/ipc/errors'
import type { ColumnTree, PortalProfile } from '../../../shared/portal/profile'
import { parseColumns, parseProfile } from '../../../shared/portal/settings'
import { call } from '../../bridge/client'
import { asAppError } from '../../state/app'
import { loadPortalSettings, usePortalSettingsStore } from '../../state/portal-settings'

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
}

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

async function readDraft(): Promise<SettingsDraft> {
  await loadPortalSettings()
  const { profile, columns } = usePortalSettingsStore.getState()
  return {
    profile: { parent: profile.hash, start: profile.value, value: profile.value, unreadable: profile.error },
    columns: { parent: columns.hash, start: columns.value, value: columns.value, unreadable: columns.error },
  }
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

  const edit = (change: { readonly profile?: PortalProfile; readonly columns?: ColumnTree }): void => {
    setOutcome((now) => (now.kind === 'saved' ? { kind: 'idle' } : now))
    setDraft((now) => {
      if (now === null) return now
      return {
        profile: change.profile === undefined ? now.profile : { ...now.profile, value: change.profile },
        columns: change.columns === undefined ? now.columns : { ...now.columns, value: change.columns },
      }
    })
  }

  /** Saves the topics that changed. `overwrite` continues from what is stored now, after a conflict was shown. */
  const save = async (overwrite = false): Promise<boolean> => {
    if (draft === null) return false
    setOutcome({ kind: 'saving' })
    let topic: SettingsTopicName = 'profile'
    try {
      const value = { profile: parseProfile(draft.profile.value), columns: parseColumns(draft.columns.value) }
      for (topic of ['columns', 'profile'] as const) {
        if (!isChanged(draft[topic])) continue
        const parent = overwrite ? (await call('settings:get', { topic })).hash : draft[topic].parent
        const { hash } = await call('settings:set', { topic, parent, value: value[topic] })
        const [stored, name] = [value[topic], topic]
        setDraft((now) => now && { ...now, [name]: { parent: hash, start: stored, value: stored, unreadable: null } })
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

  const changed = draft !== null && (isChanged(draft.profile) || isChanged(draft.columns))
  const problems = {
    profile: draft === null ? null : problemOf(() => parseProfile(draft.profile.value)),
    columns: draft === null ? null : problemOf(() => parseColumns(draft.columns.value)),
  }
  return { draft, changed, problems, outcome, edit, save, reload }
}
