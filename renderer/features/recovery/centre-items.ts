import type {
  BadFile,
  ForkedArticle,
  KeptFile,
  RecoveryState,
  ReturnedArticle,
  WaitingArticle,
  WaitingDraft,
} from '../../../shared/ipc/recovery-values'
import { t } from '../../../shared/messages/translate'

export const SECTIONS = ['drafts', 'damaged', 'forks', 'returned', 'waiting', 'setAside'] as const
export type SectionName = (typeof SECTIONS)[number]

/** One thing that a person can look at in the centre. */
export type CentreItem = { readonly key: string; readonly title: string; readonly note: string } & (
  | { readonly kind: 'draft'; readonly draft: WaitingDraft }
  | { readonly kind: 'keptFile'; readonly file: KeptFile }
  | { readonly kind: 'badFile'; readonly file: BadFile }
  | { readonly kind: 'fork'; readonly fork: ForkedArticle }
  | { readonly kind: 'returned'; readonly article: ReturnedArticle }
  | { readonly kind: 'waiting'; readonly article: WaitingArticle }
)

export interface CentreSection {
  readonly name: SectionName
  readonly items: readonly CentreItem[]
  /** Items that are not listed. */
  readonly more: number
}

const named = (title: string): string => (title === '' ? t('common.untitled') : title)
const fileName = (path: string): string => path.split('/').at(-1) ?? path

/** The sections of the centre in the order of urgency; empty ones stay, so that it can be seen that there is nothing. */
export function sectionsOf(state: RecoveryState): readonly CentreSection[] {
  const items: Readonly<Record<SectionName, readonly CentreItem[]>> = {
    drafts: [
      ...state.drafts.map((draft): CentreItem => {
        const note = t(`recovery.draft.${draft.situation}`)
        return { kind: 'draft', key: `draft ${draft.id}`, title: named(draft.title), note, draft }
      }),
      ...state.damagedDrafts.map((file) => keptFile(file, t('recovery.badDraft'))),
    ],
    damaged: state.damaged.map((file): CentreItem => {
      const { article, path } = file
      const title =
        article === null
          ? fileName(path)
          : t('recovery.damaged.of', { title: named(article.title), number: article.number })
      return { kind: 'badFile', key: `file ${path}`, title, note: t(`recovery.kind.${file.kind}`), file }
    }),
    forks: state.forks.map((fork): CentreItem => ({
      kind: 'fork',
      key: `fork ${fork.id}`,
      title: named(fork.title),
      note: fork.id,
      fork,
    })),
    returned: state.returned.map((article): CentreItem => {
      const { id, title } = article
      return { kind: 'returned', key: `returned ${id}`, title: named(title), note: id, article }
    }),
    waiting: state.waiting.map((article): CentreItem => {
      const { id, title, problems } = article
      return { kind: 'waiting', key: `waiting ${id}`, title: named(title), note: problems[0] ?? '', article }
    }),
    setAside: state.setAside.map((file) => keptFile(file, file.path)),
  }
  const more = { drafts: 0, returned: 0, ...state.more }
  return SECTIONS.map((name) => ({ name, items: items[name], more: more[name] }))
}

const keptFile = (file: KeptFile, note: string): CentreItem => ({
  kind: 'keptFile',
  key: `kept ${file.room} ${file.path}`,
  title: fileName(file.path),
  note,
  file,
})
