import { join } from 'node:path'
import * as v from 'valibot'
import { PREVIEW_WIDTHS, type Preferences, type RecentLibrary } from '../../shared/ipc/app-values'
import { AppError } from '../../shared/ipc/errors'
import { SORT_KEYS, type SavedView } from '../../shared/ipc/list-values'
import { t } from '../../shared/messages/translate'
import { toAppError } from './disk/disk-errors'
import { openJsonFile } from './disk/json-file'
import type { DiskOperations } from './disk/operations'
import { nodeDisk } from './disk/operations'
import { sweepFolder } from './disk/sweep'
import { LINE_HEIGHTS, SHEET_FONTS, TEXT_ZOOMS, usualView } from '../../shared/ipc/writing-view'

/** Where a window stood, in screen pixels. */
export interface WindowPlace {
  readonly x?: number
  readonly y?: number
  readonly width: number
  readonly height: number
  readonly maximized: boolean
}

/** Who works at this machine, and how: kept in `workspace.json` of the state folder. */
export interface Workspace {
  readonly person: () => string | null
  readonly people: () => readonly string[]
  readonly preferences: () => Preferences
  readonly recent: () => readonly RecentLibrary[]
  readonly window: (name: string) => WindowPlace | null
  /** The views that this machine keeps of a library, in the person's order. */
  readonly views: (libraryId: string) => readonly SavedView[]
  /** The folder that the last export of this machine went to. */
  readonly exportFolder: () => string | null
  /** The folder that a library's site went to last. */
  readonly siteFolder: (libraryId: string) => string | null
  /** True when the file was damaged and the defaults stand in its place; its bytes are kept beside it. */
  readonly damaged: boolean
  readonly setPerson: (name: string) => Promise<void>
  readonly setPreferences: (patch: Partial<Preferences>) => Promise<Preferences>
  readonly noteLibrary: (library: RecentLibrary) => Promise<void>
  readonly forgetLibrary: (path: string) => Promise<void>
  readonly setWindow: (name: string, place: WindowPlace) => Promise<void>
  readonly setViews: (libraryId: string, views: readonly SavedView[]) => Promise<void>
  readonly setExportFolder: (path: string) => Promise<void>
  readonly setSiteFolder: (libraryId: string, path: string) => Promise<void>
}

const FORMAT = 1
const RECENT_KEPT = 10
const LONGEST_NAME = 64

const defaultPreferences: Preferences = {
  appearance: 'system',
  layout: 'split',
  previewWidth: 'auto',
  listVisible: true,
  panelVisible: true,
  outlineVisible: false,
  recentSymbols: [],
  writing: usualView,
  backup: { every: 'off', folder: null, keep: 7 },
}

// A single odd entry falls back by itself; the rest of what a person set stays.
const preferencesSchema = v.object({
  appearance: v.fallback(v.picklist(['system', 'light', 'dark']), defaultPreferences.appearance),
  layout: v.fallback(v.picklist(['edit', 'split', 'preview']), defaultPreferences.layout),
  previewWidth: v.fallback(v.picklist(PREVIEW_WIDTHS), defaultPreferences.previewWidth),
  listVisible: v.fallback(v.boolean(), defaultPreferences.listVisible),
  panelVisible: v.fallback(v.boolean(), defaultPreferences.panelVisible),
  outlineVisible: v.optional(v.fallback(v.boolean(), false), false),
  recentSymbols: v.optional(v.fallback(v.pipe(v.array(v.string()), v.readonly()), []), []),
  writing: v.fallback(
    v.object({
      font: v.fallback(v.picklist(SHEET_FONTS), usualView.font),
      lines: v.fallback(v.picklist(LINE_HEIGHTS), usualView.lines),
      zoom: v.fallback(v.picklist(TEXT_ZOOMS), usualView.zoom),
      focus: v.fallback(v.boolean(), usualView.focus),
      typewriter: v.fallback(v.boolean(), usualView.typewriter),
    }),
    usualView,
  ),
  backup: v.fallback(
    v.object({
      every: v.picklist(['off', 'daily', 'weekly']),
      folder: v.nullable(v.string()),
      keep: v.pipe(v.number(), v.integer(), v.minValue(1)),
    }),
    defaultPreferences.backup,
  ),
})
const windowSchema = v.object({
  x: v.exactOptional(v.number()),
  y: v.exactOptional(v.number()),
  width: v.number(),
  height: v.number(),
  maximized: v.boolean(),
})
const viewSchema = v.object({
  id: v.string(),
  name: v.string(),
  scope: v.union([
    v.object({ kind: v.picklist(['all', 'none', 'trash']) }),
    v.object({ kind: v.literal('column'), id: v.string() }),
  ]),
  search: v.string(),
  sort: v.object({ key: v.picklist(SORT_KEYS), descending: v.boolean() }),
})
const workspaceSchema = v.object({
  format: v.number(),
  person: v.nullable(v.string()),
  people: v.array(v.string()),
  preferences: preferencesSchema,
  recent: v.array(v.object({ path: v.string(), name: v.string(), openedAt: v.string() })),
  windows: v.fallback(v.record(v.string(), windowSchema), {}),
  views: v.optional(v.fallback(v.record(v.string(), v.array(viewSchema)), {}), {}),
  exportFolder: v.optional(v.fallback(v.nullable(v.string()), null), null),
  siteFolders: v.optional(v.fallback(v.record(v.string(), v.string()), {}), {}),
})
type Stored = v.InferOutput<typeof workspaceSchema>

const fresh = (): Stored => ({
  format: FORMAT,
  person: null,
  people: [],
  preferences: { ...defaultPreferences },
  recent: [],
  windows: {},
  views: {},
  exportFolder: null,
  siteFolders: {},
})

/** Opens this machine's workspace. Never fails on a damaged file; setters reject with AppError when nothing can be written. */
export async function openWorkspace(stateDir: string, disk: DiskOperations = nodeDisk): Promise<Workspace> {
  const file = await openJsonFile<Stored>(disk, join(stateDir, 'workspace.json'), fresh(), (json) => {
    const parsed = v.safeParse(workspaceSchema, json)
    return parsed.success ? parsed.output : null
  }).catch(async (error: unknown) => {
    throw await toAppError(error, async () => true, 'state')
  })
  const { db } = file
  await sweepFolder(disk, stateDir, Date.now())

  async function change(patch: Partial<Stored>): Promise<void> {
    db.data = { ...db.data, ...patch }
    try {
      await db.write()
    } catch (error) {
      throw await toAppError(error, async () => true, 'state')
    }
  }

  return {
    person: () => db.data.person,
    people: () => db.data.people,
    preferences: () => db.data.preferences,
    recent: () => db.data.recent,
    window: (name) => db.data.windows[name] ?? null,
    views: (libraryId) => db.data.views[libraryId] ?? [],
    exportFolder: () => db.data.exportFolder,
    siteFolder: (libraryId) => db.data.siteFolders[libraryId] ?? null,
    damaged: file.damaged,
    setPerson: (given) => {
      const person = checkName(given)
      return change({ person, people: [person, ...db.data.people.filter((other) => other !== person)] })
    },
    setPreferences: async (patch) => {
      await change({ preferences: v.parse(preferencesSchema, { ...db.data.preferences, ...patch }) })
      return db.data.preferences
    },
    noteLibrary: (library) => {
      const others = db.data.recent.filter(({ path }) => path !== library.path)
      return change({ recent: [{ ...library }, ...others].slice(0, RECENT_KEPT) })
    },
    forgetLibrary: (path) => change({ recent: db.data.recent.filter((library) => library.path !== path) }),
    setWindow: (name, place) => change({ windows: { ...db.data.windows, [name]: { ...place } } }),
    setViews: (libraryId, views) => change({ views: { ...db.data.views, [libraryId]: [...views] } }),
    setExportFolder: (exportFolder) => change({ exportFolder }),
    setSiteFolder: (libraryId, path) => change({ siteFolders: { ...db.data.siteFolders, [libraryId]: path } }),
  }
}

function checkName(given: string): string {
  const name = given.trim()
  if (name === '' || name.length > LONGEST_NAME) {
    throw new AppError('invalid-argument', t('library.invalidPerson', { most: LONGEST_NAME }))
  }
  return name
}
