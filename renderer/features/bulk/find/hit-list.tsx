import { expandReplacement } from '../../../../shared/finding/expand'
import type { TextPlace } from '../../../../shared/article/text-places'
import { t } from '../../../../shared/messages/translate'
import type { FoundArticle, FoundHit } from './look-through'

interface HitListProps {
  readonly found: readonly FoundArticle[]
  readonly template: string
  readonly isChosen: (key: string) => boolean
  readonly out: ReadonlySet<string>
  /** Keys of the hits that stay as they are. */
  readonly onOut: (out: ReadonlySet<string>) => void
}

/** Every hit with what it will be; a tick takes it out, an article's tick takes out all of its hits. */
export function HitList({ found, template, isChosen, out, onOut }: HitListProps) {
  if (found.length === 0) return null
  const set = (hits: readonly FoundHit[], chosen: boolean): void => {
    const next = new Set(out)
    for (const { key } of hits) {
      if (chosen) next.delete(key)
      else next.add(key)
    }
    onOut(next)
  }
  const all = found.flatMap(({ hits }) => hits)
  return (
    <>
      <div className="gt-bulk-picks">
        <button type="button" className="gt-text-button" onClick={() => set(all, true)}>
          {t('bulkFind.all')}
        </button>
        <button type="button" className="gt-text-button" onClick={() => set(all, false)}>
          {t('bulkFind.noneChosen')}
        </button>
      </div>
      <div className="gt-bulk-hits" role="region" tabIndex={0} aria-label={t('bulkFind.list')}>
        {found.map((article) => (
          <ArticleHits key={article.id} article={article} template={template} isChosen={isChosen} onSet={set} />
        ))}
      </div>
    </>
  )
}

function ArticleHits(props: {
  readonly article: FoundArticle
  readonly template: string
  readonly isChosen: (key: string) => boolean
  readonly onSet: (hits: readonly FoundHit[], chosen: boolean) => void
}) {
  const { article, template, isChosen, onSet } = props
  const { title, hits } = article
  const chosen = hits.filter(({ key }) => isChosen(key)).length
  return (
    <section className="gt-bulk-article">
      <label className="gt-bulk-head">
        <input
          type="checkbox"
          aria-label={t('bulkFind.article', { title, count: hits.length })}
          checked={chosen === hits.length}
          ref={(box) => {
            if (box !== null) box.indeterminate = chosen > 0 && chosen < hits.length
          }}
          onChange={({ target }) => onSet(hits, target.checked)}
        />
        <b>{title}</b>
        <small>
          {chosen}/{hits.length}
        </small>
      </label>
      <ul>
        {hits.map((one) => (
          <li key={one.key}>
            <label>
              <input
                type="checkbox"
                aria-label={t('bulkFind.hit', {
                  place: placeName(one.place),
                  context: one.before + one.words + one.after,
                })}
                checked={isChosen(one.key)}
                onChange={({ target }) => onSet([one], target.checked)}
              />
              <small>{placeName(one.place)}</small>
              <span className="gt-bulk-context">
                {one.before}
                {isChosen(one.key) ? (
                  <>
                    <del>{one.words}</del>
                    <ins>{expandReplacement(template, one.hit)}</ins>
                  </>
                ) : (
                  <mark>{one.words}</mark>
                )}
                {one.after}
              </span>
            </label>
          </li>
        ))}
      </ul>
    </section>
  )
}

function placeName(place: TextPlace): string {
  if (typeof place === 'string') return t(`bulkFind.place.${place}`)
  const held = place.at(-1)
  return t(typeof held === 'string' ? `bulkFind.place.body.${held}` : 'bulkFind.place.body')
}
