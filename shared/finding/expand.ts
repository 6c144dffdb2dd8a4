import type { Hit } from './find-query'

/**
 * What takes the place of a hit: `$1` … `$99`, `$&` and `$<name>` are filled in where the hit has groups, `$$` is a `$`;
 * a number that the pattern doesn't have stays as it is written. There `\n` is a line break, as a pattern finds one, `\t` a tab
 * and `\\` a `\`. Without groups the words are taken as they are.
 */
export function expandReplacement(template: string, { groups, named }: Hit): string {
  if (groups === undefined) return template
  return template.replace(
    /\\([nt\\])|\$(?:(\$)|(&)|(\d{1,2})|<([^>]*)>)/g,
    (whole, sign, dollar, all, number, name) => {
      if (typeof sign === 'string') return sign === 'n' ? '\n' : sign === 't' ? '\t' : sign
      if (dollar !== undefined) return '$'
      if (all !== undefined) return groups[0] ?? ''
      if (typeof name === 'string')
        return named !== undefined && Object.hasOwn(named, name) ? (named[name] ?? '') : whole
      return numbered(String(number), groups) ?? whole
    },
  )
}

/** The same where a line can't be broken. */
export const inOneLine = (text: string): string => text.replaceAll('\n', ' ')

/** Two digits where there are so many groups, else the first of them. */
function numbered(digits: string, groups: readonly (string | undefined)[]): string | null {
  const both = Number(digits)
  if (both > 0 && both < groups.length) return groups[both] ?? ''
  const first = Number(digits.charAt(0))
  if (digits.length < 2 || first < 1 || first >= groups.length) return null
  return (groups[first] ?? '') + digits.charAt(1)
}
