import { pinyin } from 'pinyin-pro'
import type { ArticleRecord } from '../article/record'

const HAN = /\p{Script=Han}/u

/** Pinyin initials of the Chinese characters in a text, read in their context; other characters break the run. */
function initialsOf(text: string, surname: 'off' | 'head'): string {
  if (!HAN.test(text)) return ''
  const first = pinyin(text, { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'spaced', surname })
  return first.map((letter) => (/^[a-z]$/.test(letter) ? letter : ' ')).join('')
}

/** One line each for the titles and the names of an article: `qhzz` finds 清河整治. */
export function articleInitials(record: ArticleRecord): string {
  const titles = [record.title, record.shortTitle ?? ''].map((title) => initialsOf(title, 'off'))
  const names = [...(record.authors ?? []), record.editor ?? ''].map((name) => initialsOf(name, 'head'))
  return [...titles, ...names].filter((line) => line.trim() !== '').join('\n')
}
