import { useState } from 'react'
import type { ArticleId } from '../../../shared/article/record'
import { pageFileName } from '../../../shared/portal/addresses'

/** The page that a link of the pager leads to, from 1; null for any other link. */
export function partOfLink(href: string, id: ArticleId): number | null {
  if (href === pageFileName(id)) return 1
  const number = Number(/_(\d{1,4})\.html$/.exec(href)?.[1] ?? 0)
  return number > 1 && href === pageFileName(id, number) ? number : null
}

/** The address of a page of a parted article, out of its first page's. */
export const addressOfPart = (url: string, id: ArticleId, part: number): string =>
  part === 1 ? url : url.replace(/page\.html(?=$|\?)/, pageFileName(id, part))

/** Which page is shown: the one that is being edited, until somebody turns; editing elsewhere turns back. */
export function useTurnedPage(
  id: ArticleId,
  part: number,
  block: number,
): { readonly shown: number; readonly turnTo: (part: number) => void } {
  const place = `${id} ${part} ${block}`
  const [turned, setTurned] = useState<{ readonly from: string; readonly to: number } | null>(null)
  return {
    shown: turned?.from === place ? turned.to : part,
    turnTo: (to) => setTurned({ from: place, to }),
  }
}
