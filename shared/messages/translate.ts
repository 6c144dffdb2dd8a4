import { zhCN } from './zh-CN'

export type MessageKey = keyof typeof zhCN

/** Inside of a title mark, title marks are single (GB/T 15834—2011, 4.15). */
const inTitleMarks = (title: string): string => title.replaceAll('《', '〈').replaceAll('》', '〉')

/**
 * The text of a key with `{name}` places filled in. A place without a value stays as it stands, so that a slip shows.
 */
export function t(key: MessageKey, values?: Readonly<Record<string, string | number>>): string {
  const text: string = zhCN[key]
  if (values === undefined) return text
  return text.replace(/《\{(\w+)\}》|\{(\w+)\}/g, (place, title: string | undefined, name: string | undefined) => {
    const value = values[title ?? name ?? '']
    if (value === undefined) return place
    return title === undefined ? String(value) : `《${inTitleMarks(String(value))}》`
  })
}
