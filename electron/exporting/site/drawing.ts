import type { DrawingKit } from '../../../shared/portal/site/draw-file'
import type { ArticleReader } from '../../../shared/portal/site/site'
import type { SiteFile } from '../../../shared/portal/site/site-file'
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
  kit: DrawingKit,
  planned: FileMaker['planned'],
  reader: ArticleReader,
  stage: FileMaker['stage'],
): Drawing {
  const maker = { kit, reader, planned, stage }
  const make: Make = ({ path, content }, standing) => makeFile({ path, content: content() }, maker, standing)
  return { width: 1, portion: (work) => work(make) }
}
