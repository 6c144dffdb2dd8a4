import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import type { ExportOptions, PageComposer } from '../../../../electron/exporting/api'
import type { Library } from '../../../../electron/library'
import { type ExportDisk, nodeExportDisk } from '../../../../electron/exporting/staging/export-disk'
import type { ArticleId } from '../../../../shared/article/record'
import type { LoadedArticle } from '../../../../shared/ipc/article-values'
import { AppError } from '../../../../shared/ipc/errors'
import { recordOf } from '../library/kit'

/** Every file of a folder by its path, with its text. */
export async function contentOf(folder: string): Promise<Readonly<Record<string, string>>> {
  const found: Record<string, string> = {}
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    found[relative(folder, path)] = (await readFile(path)).toString('latin1')
  }
  return Object.fromEntries(Object.entries(found).sort())
}

/** An article as a small text and the images beside it. */
export interface FakeArticle {
  readonly text: string
  readonly images: Readonly<Record<string, string>>
}

const HASHES: Readonly<Record<string, string>> = { '1': 'a'.repeat(64), '2': 'b'.repeat(64) }

/** A library and a composer that hold just what a test says, so that only the target folder is at stake. */
export function fakeDesk(
  articles: Readonly<Record<ArticleId, FakeArticle>>,
  version: '1' | '2' = '1',
): { readonly library: Library; readonly composer: PageComposer } {
  const images = Object.assign({}, ...Object.values(articles).map(({ images }) => images)) as Record<string, string>
  const library = {
    info: { libraryId: 'x', name: 'x', path: '/nowhere/library', readOnly: false },
    load: async (id: ArticleId): Promise<LoadedArticle> => {
      if (articles[id] === undefined) throw new AppError('not-found', `no ${id}`)
      const hash = HASHES[version] ?? ''
      const record = recordOf(id)
      const revision = { format: 1, articleId: id, number: 1, parents: [], savedAt: '', savedBy: '', record } as const
      return { id, hash, revision: { ...revision, reason: 'save' }, heads: [hash], problems: [], draft: null }
    },
    summary: async () => null,
    publications: { add: async () => undefined },
  } as unknown as Library
  const composer = {
    page: async (id: ArticleId) => {
      const article = articles[id]
      const assets = Object.keys(article?.images ?? {})
      const html = `<p>${article?.text ?? ''}</p>${assets.map((path) => `<img src="${path}" alt="">`).join('')}`
      return { html, further: [], assets }
    },
    asset: async (path: string) => ({ bytes: Buffer.from(images[path] ?? ''), type: 'image/png' }),
  } as unknown as PageComposer
  return { library, composer }
}

export const optionsFor = (
  out: string,
  ids: readonly ArticleId[],
  more: Partial<ExportOptions> = {},
): ExportOptions => ({
  ids,
  kind: 'page',
  out,
  allowForeign: false,
  by: '何念',
  ...more,
})

/** Which steps of a disk fail: one, or one and all that follow, as after a kill. */
export const only =
  (at: number) =>
  (step: number): boolean =>
    step === at
export const from =
  (at: number) =>
  (step: number): boolean =>
    step >= at

/** A disk that counts its steps and fails at some of them. */
export function breakingDisk(
  fails: (step: number) => boolean,
  code: string,
): { readonly disk: ExportDisk; readonly count: () => number } {
  let count = 0
  const step = (): void => {
    count += 1
    if (fails(count)) throw Object.assign(new Error(`broken at ${count}`), { code })
  }
  const counted = <A extends readonly unknown[], R>(work: (...args: A) => Promise<R>) => {
    return async (...args: A): Promise<R> => {
      step()
      return work(...args)
    }
  }
  const wrapped = Object.fromEntries(
    Object.entries(nodeExportDisk).map(([name, work]) => [
      name,
      counted(work as (...args: unknown[]) => Promise<unknown>),
    ]),
  ) as unknown as ExportDisk
  return {
    disk: {
      ...wrapped,
      pause: async () => undefined,
      create: async (path) => {
        step()
        const file = await nodeExportDisk.create(path)
        return {
          // A full disk takes some of the bytes before it fails.
          write: async (bytes, offset, length, position) => {
            const taken = await file.write(bytes, offset, Math.ceil(length / 2), position)
            step()
            return taken
          },
          sync: counted(() => file.sync()),
          size: counted(() => file.size()),
          // The handle always goes, as it does with the process.
          close: async () => {
            await file.close()
            step()
          },
        }
      },
    },
    count: () => count,
  }
}
