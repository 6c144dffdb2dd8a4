import { zhCN } from './zh-CN'

export type MessageKey = keyof typeof zhCN

/**
 * The text of a key with `{name}` places filled in. A place without a value stays as it stands, so that a slip shows.
 */
export function t(key: MessageKey, values?: Readonly<Record<string, string | number>>): string {
  const text: string = zhCN[key]
  if (values === undefined) return text
  return text.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = values[name]
    return value === undefined ? place : String(value)
  })
}
