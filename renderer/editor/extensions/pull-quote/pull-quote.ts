import { t } from '../../../../shared/messages/translate'
import { deriveNode } from '../../core/derive'

export const PullQuote = deriveNode('pullQuote', {
  toDOM: () => ['aside', { class: 'gt-pull-quote', 'aria-label': t('editor.pullQuote') }, 0],
  parseDOM: [{ tag: 'aside.gt-pull-quote' }],
})

export const Attribution = deriveNode('attribution', {
  toDOM: () => ['p', { 'data-part': 'attribution', 'aria-label': t('editor.attribution') }, 0],
  parseDOM: [{ tag: 'p[data-part="attribution"]', priority: 60 }],
})
