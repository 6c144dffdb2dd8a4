import type { FindQuery } from '../../shared/finding/find-query'
import { t, type MessageKey } from '../../shared/messages/translate'
import './query-options.css'

type Option = 'matchCase' | 'wholeWord' | 'matchWidth' | 'regex'

const OPTIONS = [
  { option: 'matchCase', label: 'find.case', sign: 'find.case.sign' },
  { option: 'wholeWord', label: 'find.word', sign: 'find.word.sign' },
  { option: 'matchWidth', label: 'find.width', sign: 'find.width.sign' },
  { option: 'regex', label: 'find.regex', sign: 'find.regex.sign' },
] as const satisfies readonly { readonly option: Option; readonly label: MessageKey; readonly sign: MessageKey }[]

interface QueryOptionsProps {
  readonly query: FindQuery
  readonly onQuery: (patch: Partial<FindQuery>) => void
  /** Where only a part can be searched: whether it is, and whether there is one. */
  readonly scope?: { readonly on: boolean; readonly possible: boolean; readonly onScope: (on: boolean) => void }
}

/** How words are compared, and where. */
export function QueryOptions({ query, onQuery, scope }: QueryOptionsProps) {
  return (
    <div className="gt-query-options" role="group" aria-label={t('find.options')}>
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
      {scope === undefined ? null : (
        <button
          type="button"
          aria-label={t('find.scope')}
          title={t(scope.possible ? 'find.scope' : 'find.scope.none')}
          aria-pressed={scope.on}
          disabled={!scope.possible}
          onClick={() => scope.onScope(!scope.on)}
        >
          {t('find.scope.sign')}
        </button>
      )}
    </div>
  )
}
