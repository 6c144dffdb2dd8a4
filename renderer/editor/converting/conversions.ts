import { closeHistory } from '@tiptap/pm/history'
import { withCase } from '../../../shared/converting/letter-case'
import { toFullWidth, toHalfWidth, type WidthParts } from '../../../shared/converting/width'
import { t } from '../../../shared/messages/translate'
import { announce } from '../../state/notices'
import { ask } from '../../state/questions'
import type { OpenText } from '../core/open-text'
import { convertText, type Convert } from './convert-text'

export const CONVERSIONS = ['upper', 'lower', 'capital', 'half', 'full', 'simplified', 'traditional'] as const
export type Conversion = (typeof CONVERSIONS)[number]

export const ALL_PARTS: WidthParts = { letters: true, digits: true, punctuation: true }

/** The dictionaries of OpenCC are large and wanted seldom: loaded when they are asked for. */
async function converterOf(conversion: Conversion, parts: WidthParts): Promise<Convert> {
  switch (conversion) {
    case 'upper':
    case 'lower':
    case 'capital':
      return (text) => withCase(text, conversion)
    case 'half':
      return (text) => toHalfWidth(text, parts)
    case 'full':
      return (text) => toFullWidth(text, parts)
    case 'simplified':
      return (await import('opencc-js/t2cn')).Converter({ from: 't', to: 'cn' })
    case 'traditional':
      return (await import('opencc-js/cn2t')).Converter({ from: 'cn', to: 't' })
  }
}

/** Converts the selection, or all of the text after asking; one undo step. What was done is said. */
export async function convertIn(session: OpenText, conversion: Conversion, parts = ALL_PARTS): Promise<void> {
  const { view, services } = session
  if (!view.editable) return
  if (view.state.selection.empty && !(await surelyAll(conversion))) return
  const before = view.state
  const convert = await converterOf(conversion, parts)
  if (view.isDestroyed) return
  // What was selected when it was asked for is converted, or nothing: an input method may have begun meanwhile.
  if (view.composing || !view.state.doc.eq(before.doc)) return services.notify('warning', t('convert.changed'))
  const done = convertText(view.state, convert)
  if (done === null) return services.notify('info', t('convert.nothing'))
  view.dispatch(closeHistory(done.tr))
  view.dispatch(closeHistory(view.state.tr))
  const said = t('convert.done', { count: done.count })
  announce(said)
  services.notify('info', said)
}

async function surelyAll(conversion: Conversion): Promise<boolean> {
  const answer = await ask({
    title: t('convert.ask.title'),
    text: t('convert.ask.text', { name: t(`convert.command.${conversion}`) }),
    choices: [
      { value: 'cancel', label: t('common.cancel') },
      { value: 'sure', label: t('convert.ask.sure'), tone: 'primary' },
    ],
  })
  return answer === 'sure'
}
