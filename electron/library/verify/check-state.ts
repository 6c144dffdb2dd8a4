import { isArticleId } from '../../../shared/article/ids'
import { t } from '../../../shared/messages/translate'
import type { DraftStore } from '../draft-store'
import type { VerifyParts } from './examine-library'

const DRAFT = /^drafts\/([^/]+)\.json$/

/** This machine's drafts as a full check sees them; their paths begin with `drafts/`, which no room of a library does. */
export const stateOfDrafts = (drafts: DraftStore): VerifyParts => ({
  draftsFolder: drafts.folder,
  checkState: async () =>
    (await drafts.damaged()).map((id) => ({
      kind: 'damaged' as const,
      path: `drafts/${id}.json`,
      message: t('library.problem.draftDamaged'),
    })),
  repairState: async (path) => {
    const id = DRAFT.exec(path)?.[1]
    return isArticleId(id) ? `drafts/${await drafts.keepDamaged(id)}` : null
  },
})
