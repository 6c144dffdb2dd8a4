import { Extension } from '@tiptap/core'
import type { MarkSpec } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import { isSafeLink } from '../../../../shared/document/safe-link'
import { deriveMark, type MarkRules } from '../../core/derive'
import type { EditorServices } from '../../core/services'

const toDOM: NonNullable<MarkSpec['toDOM']> = (mark) => {
  const href = String(mark.attrs['href'])
  const title: unknown = mark.attrs['title']
  return [
    'a',
    { ...(isSafeLink(href) ? { href } : {}), ...(typeof title === 'string' && title !== '' ? { title } : {}) },
    0,
  ]
}

const parseDOM: MarkRules['parseDOM'] = [
  {
    tag: 'a[href]',
    getAttrs: (element) => {
      const href = element.getAttribute('href') ?? ''
      return isSafeLink(href) ? { href, title: element.getAttribute('title') } : false
    },
  },
]

export const Link = deriveMark('link', { toDOM, parseDOM })

/** Links never navigate the window: Mod-click asks for the checked door, a plain click sets the caret. */
export const linkOpening = (services: EditorServices): Extension =>
  Extension.create({
    name: 'linkOpening',
    addProseMirrorPlugins: () => [
      new Plugin({
        props: {
          handleDOMEvents: {
            click: (_view, event) => {
              const anchor = event.target instanceof Element ? event.target.closest('a') : null
              if (anchor === null) return false
              event.preventDefault()
              if (!event.ctrlKey && !event.metaKey) return false
              const href = anchor.getAttribute('href')
              if (href !== null) services.openLink(href)
              return true
            },
            auxclick: (_view, event) => {
              if (event.target instanceof Element && event.target.closest('a') !== null) event.preventDefault()
              return false
            },
          },
        },
      }),
    ],
  })
