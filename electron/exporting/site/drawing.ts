import type { ArticleReader, Site, SiteFile } from '../../../shared/portal/site/site'
import { type FileMaker, type MadeFile, makeFile, type Standing } from './make-file'

export type Make = (file: SiteFile, standing: Standing) => Promise<MadeFile>

/** Makes the files of one export, portion by portion. */
export interface Drawing {
  /** So many portions are made side by side. */
  readonly width: number
  /** Files made in one portion may read the same articles at the cost of one. */
  readonly portion: <T>(work: (make: Make) => Promise<T>) => Promise<T>
}

/** Draws in the program itself. */
export function drawHere(
  { profile }: Site,
  files: readonly SiteFile[],
  reader: ArticleReader,
  stage: FileMaker['stage'],
): Drawing {
  const paths = new Set(files.map(({ path }) => path))
  const maker = { reader, planned: (path: string) => paths.has(path), charset: profile.charset, stage }
  return { width: 1, portion: (work) => work((file, standing) => makeFile(file, maker, standing)) }
}
