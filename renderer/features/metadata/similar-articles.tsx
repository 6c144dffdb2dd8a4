import { t } from '../../../shared/messages/translate'
import { openArticle } from '../../state/article-session'
import { useSimilarArticles } from '../../state/similar-articles'
import { formatPublishTime } from '../../ui/when'

/** 相似稿件: others that repeat much of this text, so that nothing is printed twice unawares. */
export function SimilarArticles() {
  const similar = useSimilarArticles()
  if (similar.length === 0) return null
  return (
    <section className="gt-meta-group gt-meta-similar">
      <h3>{t('metadata.group.similar')}</h3>
      <ul>
        {similar.map(({ article, share }) => (
          <li key={article.id}>
            <button type="button" onClick={() => void openArticle(article.id)}>
              {article.title === '' ? t('common.untitled') : article.title}
            </button>
            <span>
              {t('metadata.similar', { share: Math.round(share * 100) })}
              {article.publishTime === null ? '' : ` · ${formatPublishTime(article.publishTime)}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
