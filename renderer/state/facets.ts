import { create } from 'zustand'
import type { Facets } from '../../shared/ipc/list-values'
import { call } from '../bridge/client'
import { useArticleList } from './article-list'
import { selectionOf } from './list-query'

/** What the filters can be set to in the present list, and how many articles that would show; null until asked. */
export const useFacets = create<{ readonly facets: Facets | null }>()(() => ({ facets: null }))

let newest = 0

/** Counts again; counts that can't be had are left out, the filters work without them. */
export async function loadFacets(): Promise<void> {
  const mine = ++newest
  try {
    const facets = await call('article:facets', selectionOf(useArticleList.getState().filter))
    if (mine === newest) useFacets.setState({ facets })
  } catch {
    if (mine === newest) useFacets.setState({ facets: { byStatus: {}, authors: [], sources: [] } })
  }
}
