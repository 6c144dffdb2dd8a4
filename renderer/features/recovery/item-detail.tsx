import { assertNever } from '../../../shared/ipc/errors'
import { t } from '../../../shared/messages/translate'
import { openArticle } from '../../state/article-session'
import { closeDialog } from '../../state/dialogs'
import { Button } from '../../ui/button'
import type { CentreItem } from './centre-items'
import { DetailFrame } from './detail-frame'
import { DraftDetail } from './draft-detail'
import { BadFileDetail, KeptFileDetail } from './file-detail'
import { ForkDetail } from './fork-detail'
import { ReturnedDetail } from './returned-detail'

export function ItemDetail({ item }: { readonly item: CentreItem }) {
  const { title } = item
  switch (item.kind) {
    case 'draft':
      return <DraftDetail waiting={item.draft} title={title} />
    case 'keptFile':
      return <KeptFileDetail file={item.file} title={title} />
    case 'badFile':
      return <BadFileDetail file={item.file} title={title} />
    case 'fork':
      return <ForkDetail fork={item.fork} title={title} />
    case 'returned':
      return <ReturnedDetail article={item.article} title={title} />
    case 'waiting':
      return (
        <DetailFrame
          title={title}
          text={t('recovery.waiting.text')}
          problem={null}
          actions={
            <Button
              icon="page"
              onClick={() => {
                closeDialog()
                void openArticle(item.article.id)
              }}
            >
              {t('recovery.waiting.open')}
            </Button>
          }
        >
          <ul className="gt-centre-lines">
            {item.article.problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </DetailFrame>
      )
    default:
      return assertNever(item)
  }
}
