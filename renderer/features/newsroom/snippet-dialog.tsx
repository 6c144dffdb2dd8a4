import { useState } from 'react'
import { t } from '../../../shared/messages/translate'
import { notify } from '../../state/notices'
import { attachedEditor } from '../../state/working-copy'
import { NewsroomDialog } from './newsroom-dialog'

/** 常用段落: put in at the caret, kept from what is selected. */
export function SnippetDialog() {
  const [{ editor, selected }] = useState(() => ({
    editor: attachedEditor(),
    selected: attachedEditor()?.selectedContent() ?? null,
  }))
  return (
    <NewsroomDialog
      kind="snippets"
      shipped={NONE}
      words={{
        title: 'newsroom.snippets.title',
        text: 'newsroom.snippets.text',
        use: 'newsroom.snippets.use',
        add: 'newsroom.snippets.add',
        update: 'newsroom.snippets.update',
        empty: 'newsroom.snippets.empty',
      }}
      whyNotUse={editor === null || !editor.isEditable() ? t('newsroom.snippets.noOpen') : null}
      source={selected === null ? t('newsroom.snippets.noSelection') : { title: '', content: selected }}
      onUse={({ content }) => {
        if (editor?.insertContent(content) !== true) notify('warning', t('newsroom.snippets.noPlace'))
      }}
    />
  )
}

const NONE = [] as const
