import type { FindQuery } from '../../../shared/finding/find-query'
import { t, type MessageKey } from '../../../shared/messages/translate'

type Option = 'matchCase' | 'wholeWord' | 'matchWidth' | 'regex'

const OPTIONS = [
  { option: 'matchCase', label: 'find.case', sign: 'find.case.sign' },
  { option: 'wholeWord', label: 'find.word', sign: 'find.word.sign' },
  { option: 'matchWidth', label: 'find.width', sign: 'find.width.sign' },
  { option: 'regex', label: 'find.regex', sign: 'find.regex.sign' },
] as const satisfies readonly { readonly option: Option; readonly label: MessageKey; readonly sign: MessageKey }[]

interface FindOptionsProps {
  readonly query: FindQuery
  readonly scoped: boolean
  readonly canScope: boolean
  readonly onQuery: (patch: Partial<FindQuery>) => void
  readonly onScope: (on: boolean) => void
}

/** How words are compared, and where. */
export function FindOptions({ query, scoped, canScope, onQuery, onScope }: FindOptionsProps) {
  return (
    <div className="gt-find-options" role="group" aria-label={t('find.options')}>
      {OPTIONS.map(({ option, label, sign }) => (
        <button
          key={option}
          type="button"
          aria-label={t(label)}
          title={t(label)}
          aria-pressed={query[option]}
          onClick={() => onQuery({ [option]: !query[option] })}
        >
          {t(sign)}
        </button>
      ))}
      <button
        type="button"
        aria-label={t('find.scope')}
        title={t(canScope ? 'find.scope' : 'find.scope.none')}
        aria-pressed={scoped}
        disabled={!canScope}
        onClick={() => onScope(!scoped)}
      >
        {t('find.scope.sign')}
      </button>
    </div>
  )
}
