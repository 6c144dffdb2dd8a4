import { t } from '../../../../shared/messages/translate'
import { deriveNode } from '../../core/derive'

export const PageBreak = deriveNode('pageBreak', {
  toDOM: () => ['div', { class: 'gt-page-break', role: 'separator' }, ['span', t('editor.pageBreak.mark')]],
  parseDOM: [{ tag: 'div.gt-page-break' }],
})
