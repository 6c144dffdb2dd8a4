import { t } from '../../../shared/messages/translate'
import { bodyOf } from '../../../shared/newsroom/entries'
import { SHIPPED_TEMPLATES } from '../../../shared/newsroom/shipped-templates.data'
import { newArticle } from '../../state/article-session'
import { currentRecord, useWorkingCopy } from '../../state/working-copy'
import { useWhyNotWritable } from '../../state/writable'
import { NewsroomDialog } from './newsroom-dialog'

/** 从模板新建: an article begins with the title and the text of a template. */
export function TemplateDialog() {
  const open = useWorkingCopy((copy) => copy.open)
  const whyNotUse = useWhyNotWritable()
  const record = open === null || open.locked ? null : currentRecord()
  return (
    <NewsroomDialog
      kind="templates"
      shipped={SHIPPED_TEMPLATES}
      words={{
        title: 'newsroom.templates.title',
        text: 'newsroom.templates.text',
        use: 'newsroom.templates.use',
        add: 'newsroom.templates.add',
        update: 'newsroom.templates.update',
        empty: 'newsroom.templates.empty',
      }}
      whyNotUse={whyNotUse}
      source={
        record === null ? t('newsroom.templates.noOpen') : { title: record.title, content: record.body.content ?? [] }
      }
      onUse={({ title, content }) => void newArticle({ title, body: bodyOf(content) })}
    />
  )
}
