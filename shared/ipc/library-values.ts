import type { ArticleId, MediaName, RevisionHash } from '../article/record'

export interface SettingsTopic {
  readonly topic: string
  /** Null: never saved, the default is shown. */
  readonly hash: RevisionHash | null
  readonly value: unknown
}

export interface ListEntry {
  readonly id: string
  readonly value: Readonly<Record<string, unknown>>
}

export interface AddedMedia {
  readonly media: MediaName
  readonly width: number
  readonly height: number
  readonly bytes: number
}

/** A file that was kept as it came, to be downloaded by readers. */
export interface StoredFile {
  readonly media: MediaName
  readonly bytes: number
}

export interface PreviewVersion {
  readonly version: number
  /** Address of the page on our own protocol, same origin as the window. */
  readonly url: string
}

/** What is being edited, as windows that show the page find it. */
export interface PreviewPoint {
  readonly id: ArticleId
  /** Which page of an article that page breaks part, from 1. */
  readonly part: number
  /** The top-level node among those of that page. */
  readonly block: number
  /** The address elsewhere that the portal shows instead of the page; null when it shows the page. */
  readonly external: string | null
}

/** Settings topics and lists that the window uses; values are checked in `shared`. */
export const SETTINGS_TOPICS = ['profile', 'columns', 'site', 'gate', 'theme'] as const
export type SettingsTopicName = (typeof SETTINGS_TOPICS)[number]
export const LIST_KINDS = ['people', 'sources', 'snippets', 'templates'] as const
export type ListKind = (typeof LIST_KINDS)[number]
