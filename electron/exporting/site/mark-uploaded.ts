import { randomUUID } from 'node:crypto'
import { AppError } from '../../../shared/ipc/errors'
import { t } from '../../../shared/messages/translate'
import { parseColumns, parseProfile } from '../../../shared/portal/settings'
import { folderOf } from '../../../shared/portal/site/assign-paths'
import { partPath } from '../../../shared/portal/site/paths'
import { siteMap } from '../../../shared/portal/site/site-addresses'
import type { Library, PublicationNote } from '../../library/api'
import { inParallel } from '../../library/disk/in-parallel'
import { readManifest } from '../manifest'
import { nodeExportDisk } from '../staging/export-disk'
import { targetFailure } from '../staging/failures'
import { noteVersion } from './note-version'
import type { SiteNote, UploadReport } from '../../../shared/ipc/site-values'

/**
 * 已上传: the site in a folder was carried to the portal. Each article whose page is new there gets a publication note,
 * from which its address stays; approved ones that weren't changed since become published.
 * @throws AppError 'not-found' when the folder holds no site of ours; 'read-only' and 'io' of the library
 */
export async function markUploaded(
  library: Library,
  { out, by, now }: { readonly out: string; readonly by: string; readonly now: number },
): Promise<UploadReport> {
  const manifest = await readManifest(nodeExportDisk, out).catch((error: unknown) => {
    throw targetFailure(error, out)
  })
  if (manifest?.pages === undefined) throw new AppError('not-found', t('site.noSite', { out }), { out })
  const [profile, columns] = await Promise.all([library.settings.get('profile'), library.settings.get('columns')])
  const map = siteMap(parseProfile(profile.value), parseColumns(columns.value), [])
  const newest = new Map<string, PublicationNote>()
  for (const note of await library.publications.all())
    if (note.kind === 'site' && !newest.has(note.articleId)) newest.set(note.articleId, note)
  const sums = new Map(manifest.files.map((file) => [file.path, file.sha256]))
  const exportId = randomUUID()
  const at = new Date(now).toISOString()
  const notes: PublicationNote[] = []
  /** What becomes published, with its title. */
  const ready = new Map<string, string>()
  const changed: SiteNote[] = []

  await inParallel(
    manifest.articles.filter(({ kind }) => kind === 'site'),
    async ({ id, path, revision, folder: known, files }) => {
      const summary = await library.summary(id)
      if (summary === null) return
      const sha256 = sums.get(path) ?? ''
      const before = newest.get(id)
      if (before?.path !== path || before.sha256 !== sha256) {
        // As it was carried: the column may have moved since. Older exports didn't say.
        const folder = known ?? folderOf(map, summary.column)
        const parts = furtherParts(path, files)
        const more = parts.length === 0 ? {} : { parts }
        notes.push({ articleId: id, revision, kind: 'site', path, ...more, folder, sha256, at, by, exportId })
      }
      if (summary.hash === revision && !summary.forked) {
        if (summary.status === 'approved') ready.set(id, summary.title)
      } else changed.push({ id, title: summary.title, reason: t('site.changedSince') })
    },
  )
  await library.publications.add(notes)
  await noteVersion(library, await nodeExportDisk.realPath(out), manifest, { now, uploaded: true })
  const { done, failed } = await library.editMany(
    [...ready.keys()].toSorted(),
    { kind: 'status', status: 'published' },
    'uploaded',
  )
  return {
    exportId,
    noted: notes.length,
    published: done.length,
    failed: failed.map(({ id, error }) => ({ id, title: ready.get(id) ?? id, reason: error.message })),
    changed: changed.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  }
}

/** The pages of an article behind its first one. */
function furtherParts(path: string, files: readonly string[]): readonly string[] {
  const there = new Set(files)
  const parts: string[] = []
  for (let part = 2; there.has(partPath(path, part)); part += 1) parts.push(partPath(path, part))
  return parts
}
