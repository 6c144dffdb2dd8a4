import fc from 'fast-check'
import { prepareLink } from '../../electron/library/chain/write-link'
import { sha256 } from '../../electron/library/disk/sha256'
import { dayFolderOf } from '../../electron/library/names/article-paths'
import { printChainName } from '../../electron/library/names/chain-names'
import { printTombstone, TOMBSTONE_FORMAT } from '../../electron/library/purging/tombstone'
import type { ArticleRecord, Revision } from '../../shared/article/record'

export type Files = Readonly<Record<string, Buffer>>

const IDS = ['20171228-k3v7q2xa', '20171228-bbbbbbbb', '20260301-cccccccc']

const draftOf = (n: number): ArticleRecord => ({
  title: `第 ${n} 稿`,
  body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: `第 ${n} 稿的正文。` }] }] },
})

/** A family of revisions: number n continues one or two of those before it, so that there are forks and their ends. */
function family(
  id: string,
  shape: readonly (readonly number[])[],
): { readonly files: Files; readonly hashes: string[] } {
  const files: Record<string, Buffer> = {}
  const made: { readonly hash: string; readonly number: number }[] = []
  for (const [at, choices] of shape.entries()) {
    const parents = at === 0 ? [] : [...new Set(choices.map((choice) => choice % at))].map((index) => made[index])
    const known = parents.filter((parent) => parent !== undefined)
    const revision: Revision = {
      format: 1,
      articleId: id,
      number: 1 + Math.max(0, ...known.map(({ number }) => number)),
      parents: known.map(({ hash }) => hash).sort(),
      savedAt: new Date(Date.UTC(2026, 0, 1, 0, at)).toISOString(),
      savedBy: '林小满',
      reason: 'save',
      record: draftOf(at),
    }
    const link = prepareLink(id, revision, [])
    files[[...dayFolderOf(id), printChainName(link.name)].join('/')] = Buffer.from(link.bytes)
    made.push({ hash: link.hash, number: revision.number })
  }
  return { files, hashes: made.map(({ hash }) => hash) }
}

const picked = (all: Files, keep: readonly boolean[]): Files =>
  Object.fromEntries(Object.entries(all).filter((_entry, at) => keep[at % keep.length]))

/** A small library: parts of three families (parents may be waiting), some media, tombstones over parts of a family. */
export const arbitraryFiles: fc.Arbitrary<Files> = fc
  .record({
    shape: fc.constant([[0], [0], [0, 0], [1, 2], [1], [3, 4]]),
    keep: fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }),
    purged: fc.array(fc.record({ id: fc.nat(2), upTo: fc.nat(5), minute: fc.nat(3) }), { maxLength: 2 }),
    media: fc.subarray(['甲图', '乙图', '丙图']),
  })
  .map(({ shape, keep, purged, media }) => {
    const families = IDS.map((id) => family(id, shape))
    const files: Record<string, Buffer> = picked(Object.assign({}, ...families.map((one) => one.files)) as Files, keep)
    for (const text of media) files[`media/${sha256(text).slice(0, 2)}/${sha256(text)}.png`] = Buffer.from(text)
    for (const { id, upTo, minute } of purged) {
      const hashes = families[id]?.hashes.slice(0, upTo + 1) ?? []
      files[`purged/${IDS[id] ?? ''}.json`] = printTombstone({
        format: TOMBSTONE_FORMAT,
        articleId: IDS[id] ?? '',
        heads: hashes.slice(-1),
        revisions: hashes.map((hash) => hash.slice(0, 8)).sort(),
        purgedAt: new Date(Date.UTC(2026, 5, 1, 0, minute)).toISOString(),
        purgedBy: minute % 2 === 0 ? '林小满' : '周予安',
      })
    }
    return files
  })

export const LIBRARY_ID = 'aaaaaaaaaaaaaaaa'
