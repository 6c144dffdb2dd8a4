import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { decodePage } from '../../electron/importing/pages/decode-page'
import { readPageRecord } from '../../electron/importing/pages/page-record'
import type { ArticleRecord } from '../../shared/article/record'
import { paragraphsOf } from '../../shared/document/text'

/** What a careful person reads off a saved news page. */
export interface PageSample {
  readonly file: string
  readonly html: string
  readonly title: string
  readonly subtitle: string
  readonly publishTime: string
  readonly source: string
  readonly author: string
  readonly editor: string
  readonly columnPath: readonly string[] | null
  readonly bodyFirst: string
  readonly bodyLast: string
  readonly bodyChars: number
  readonly bodyCharsWithNotesAndCaptions: number
  readonly imageCount: number
  readonly mustNotContain: readonly string[]
  readonly shouldNotContain?: readonly string[]
}

/** What a reader makes of a page; null where it has no such field. */
export interface ReadSample {
  readonly title: string | null
  readonly publishTime: string | null
  readonly source: string | null
  readonly author: string | null
  readonly editor: string | null
  readonly columnPath: readonly string[] | null
  readonly text: string
}

/** The samples beside the checkout; null when they aren't there. @param root the checkout */
export function pageSamples(root = process.cwd()): readonly PageSample[] | null {
  const folder = join(root, '..', 'shared', 'samples')
  const expected = join(folder, 'expected', 'news-pages.json')
  if (!existsSync(expected)) return null
  const samples = JSON.parse(readFileSync(expected, 'utf8')) as readonly Omit<PageSample, 'html'>[]
  return samples.map((sample) => ({ ...sample, html: decodePage(readFileSync(join(folder, sample.file))) }))
}

/** Our own reading of a page, as an import makes it. */
export function readSample(html: string): ReadSample & { readonly subtitle: string; readonly images: number } {
  const { value, columnPath = [], images } = readPageRecord(html, 'Asia/Shanghai')
  const record = value as ArticleRecord
  return {
    title: record.title,
    subtitle: record.subtitle ?? '',
    publishTime: record.publishTime ?? '',
    source: record.source?.name ?? '',
    author: record.authors?.join(' ') ?? '',
    editor: record.editor ?? '',
    columnPath,
    text: paragraphsOf(record.body).join(''),
    images: images.length,
  }
}

export const squeezed = (text: string): string => text.replace(/[\s\u00a0\u3000]/g, '')

/**
 * Which expectations a reading meets. The body counts when it begins and ends as expected, its characters lie within
 * 2 % of the bounds, and nothing of what must not be in it is.
 */
export function scored(sample: PageSample, read: ReadSample): Readonly<Record<string, boolean>> {
  const text = squeezed(read.text)
  const first = text.indexOf(squeezed(sample.bodyFirst))
  const last = text.lastIndexOf(squeezed(sample.bodyLast))
  // Notes and captions may stand before the first sentence and behind the last.
  const slack = sample.bodyCharsWithNotesAndCaptions - sample.bodyChars + 40
  return {
    title: squeezed(read.title ?? '') === squeezed(sample.title),
    publishTime: (read.publishTime ?? '').startsWith(sample.publishTime),
    source: (read.source ?? '') === sample.source,
    author: (read.author ?? '') === sample.author,
    editor: (read.editor ?? '') === sample.editor,
    columnPath: (read.columnPath ?? []).join('>') === (sample.columnPath ?? []).join('>'),
    body:
      first >= 0 &&
      first <= slack &&
      last >= 0 &&
      text.length - last - squeezed(sample.bodyLast).length <= slack &&
      text.length >= sample.bodyChars * 0.98 &&
      text.length <= sample.bodyCharsWithNotesAndCaptions * 1.02 &&
      sample.mustNotContain.every((words) => !text.includes(squeezed(words))),
  }
}
