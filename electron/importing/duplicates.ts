import { createHash } from 'node:crypto'
import type { ArticleId, ArticleRecord } from '../../shared/article/record'
import { countText } from '../../shared/document/counts'
import { textOf } from '../../shared/document/text'
import type { Library } from '../library/api'

/** What an article is compared by. */
interface Likeness {
  readonly heading: string | null
  readonly characters: number
}

/** Finds the article that a record likely repeats: the same title on the same date, the same text, or most of its text. */
export interface DuplicateFinder {
  readonly find: (record: ArticleRecord) => Promise<ArticleId | null>
  /** Takes in an article just imported, so that two files of one run are compared too. */
  readonly add: (id: ArticleId, record: ArticleRecord) => void
}

/** The share of a text's samples that another one must hold. */
const NEARLY_ALL = 0.8

/** Shorter texts are alike by chance. */
const SHORTEST_TEXT = 20

const squeezed = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '')

function headingOf(title: string, publishTime: string | null | undefined): string | null {
  const squeezedTitle = squeezed(title)
  return squeezedTitle === '' ? null : `${squeezedTitle}\n${publishTime?.slice(0, 10) ?? ''}`
}

const sumOf = (record: ArticleRecord): string =>
  createHash('sha256')
    .update(squeezed(textOf(record.body)))
    .digest('hex')

function likenessOf(record: ArticleRecord): Likeness {
  const { characters } = countText(textOf(record.body))
  return { heading: headingOf(record.title, record.publishTime), characters }
}

/** Looks at the summaries once; texts are read only where the counts of characters agree. */
export async function createDuplicateFinder(library: Library): Promise<DuplicateFinder> {
  const byHeading = new Map<string, ArticleId>()
  const byCharacters = new Map<number, ArticleId[]>()
  const sums = new Map<ArticleId, string | null>()

  const note = (id: ArticleId, { heading, characters }: Likeness): void => {
    if (heading !== null && !byHeading.has(heading)) byHeading.set(heading, id)
    const ids = byCharacters.get(characters)
    if (ids === undefined) byCharacters.set(characters, [id])
    else ids.push(id)
  }

  const storedSum = async (id: ArticleId): Promise<string | null> => {
    const known = sums.get(id)
    if (known !== undefined) return known
    // An article that can't be read can't be told to be the same.
    const sum = await library.load(id).then(
      (loaded) => sumOf(loaded.revision.record),
      () => null,
    )
    sums.set(id, sum)
    return sum
  }

  const { articles } = await library.list({ offset: 0, limit: Number.MAX_SAFE_INTEGER })
  for (const { id, title, publishTime, characters } of articles) {
    note(id, { heading: headingOf(title, publishTime), characters })
  }

  return {
    find: async (record) => {
      const { heading, characters } = likenessOf(record)
      const sameHeading = heading === null ? undefined : byHeading.get(heading)
      if (sameHeading !== undefined) return sameHeading
      if (characters < SHORTEST_TEXT) return null
      const sum = sumOf(record)
      for (const id of byCharacters.get(characters) ?? []) if ((await storedSum(id)) === sum) return id
      return mostlySame(library, record)
    },
    add: (id, record) => {
      note(id, likenessOf(record))
      sums.set(id, sumOf(record))
    },
  }
}

/** The article that holds nearly all of a text word for word, a few sentences changed. */
async function mostlySame(library: Library, record: ArticleRecord): Promise<ArticleId | null> {
  const [nearest] = await library.similar('', record)
  return nearest !== undefined && nearest.share >= NEARLY_ALL ? nearest.article.id : null
}
