import { useEffect, useState } from 'react'
import { countBody, type TextCounts } from '../../../shared/document/counts'
import { t } from '../../../shared/messages/translate'
import { afterFrame } from '../../state/after-frame'
import { useWorkingCopy } from '../../state/working-copy'
import './text-counter.css'

/** 字数 of the body at the last pause; details under the pointer and for assistive technology. */
export function TextCounter() {
  const body = useWorkingCopy((copy) => copy.snapshot?.body)
  const [counts, setCounts] = useState<TextCounts | null>(null)
  // The text itself is drawn first.
  useEffect(() => (body === undefined ? undefined : afterFrame(() => setCounts(countBody(body)))), [body])
  if (body === undefined || counts === null) return null
  const { chinese, words, characters, minutes } = counts
  return (
    <span className="gt-counter" role="status" aria-live="off" aria-label={t('editor.counter.label')}>
      <span title={t('editor.counter.characters.tip')}>{t('editor.counter.characters', { characters })}</span>
      <span>{t('editor.counter.chinese', { chinese })}</span>
      <span>{t('editor.counter.words', { words })}</span>
      <span>{t('editor.counter.minutes', { minutes })}</span>
    </span>
  )
}
