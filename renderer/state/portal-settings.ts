import { useEffect } from 'react'
import { create } from 'zustand'
import type { RevisionHash } from '../../shared/article/record'
import type { SettingsTopicName } from '../../shared/ipc/library-values'
import { AppError } from '../../shared/ipc/errors'
import type { ColumnTree, PortalProfile } from '../../shared/portal/profile'
import { defaultColumns, defaultProfile, parseColumns, parseProfile } from '../../shared/portal/settings'
import { call, listen } from '../bridge/client'
import { showTimesIn } from '../ui/when'

/** A settings topic as the library holds it; `hash` is what the next revision of it names as its parent. */
export interface Topic<T> {
  readonly hash: RevisionHash | null
  readonly value: T
  /** Why the stored value can't be used; the default is shown in its place. */
  readonly error: AppError | null
}

interface PortalSettings {
  readonly profile: Topic<PortalProfile>
  readonly columns: Topic<ColumnTree>
  readonly loaded: boolean
}

/** 门户设置 and 栏目 of the open library, for every room that shows columns or the portal's words. */
export const usePortalSettingsStore = create<PortalSettings>()(() => ({
  profile: { hash: null, value: defaultProfile, error: null },
  columns: { hash: null, value: defaultColumns, error: null },
  loaded: false,
}))

export async function readTopic<T>(
  topic: SettingsTopicName,
  parse: (value: unknown) => T,
  fallback: T,
): Promise<Topic<T>> {
  let hash: RevisionHash | null = null
  try {
    const answer = await call('settings:get', { topic })
    hash = answer.hash
    return { hash, value: parse(answer.value), error: null }
  } catch (error) {
    const failure = error instanceof AppError ? error : new AppError('internal', String(error))
    return { hash, value: fallback, error: failure }
  }
}

/** Reads both topics again: after a library was opened, and whenever main says that one changed. */
export async function loadPortalSettings(): Promise<void> {
  const [profile, columns] = await Promise.all([
    readTopic('profile', parseProfile, defaultProfile),
    readTopic('columns', parseColumns, defaultColumns),
  ])
  showTimesIn(profile.value.zone)
  usePortalSettingsStore.setState({ profile, columns, loaded: true })
}

/** Loads the settings while a component that shows them is there, and keeps them fresh. */
export function usePortalSettings(): PortalSettings {
  useEffect(() => {
    void loadPortalSettings()
    return listen('settings:changed', () => void loadPortalSettings())
  }, [])
  return usePortalSettingsStore()
}
