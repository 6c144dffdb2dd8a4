import type { Language } from '../article/record'

/** A label of the profile with its value, between them the colon that the language writes; '' without a value. */
export function labelled(label: string, value: string, language: Language): string {
  if (value === '') return ''
  return label.replace(/[\s:：]+$/u, '') + (language === 'en' ? ': ' : '：') + value
}

/** “（责任编辑：某某）”; '' without an editor. */
export function editorLine(label: string, editor: string, language: Language): string {
  const text = labelled(label, editor.trim(), language)
  if (text === '') return ''
  return language === 'en' ? `(${text})` : `（${text}）`
}
