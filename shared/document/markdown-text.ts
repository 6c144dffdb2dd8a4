/** White space that no reader of Markdown keeps as it is, and characters that readers take for fillers. */
const FLEETING = /[\t\n\v\f\r\u0085\u00a0\u00ad\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u2060\ufeff]/g

/** Characters as references, which our own import keeps as the characters they name. */
const referencesOf = (text: string): string => [...text].map((one) => `&#${one.codePointAt(0) ?? 0x20};`).join('')

export const withReferences = (text: string): string => text.replace(FLEETING, referencesOf)

/** Letters within a line that are letters for CommonMark. */
export const markdownText = (text: string): string => withReferences(text.replace(/[\\`*_[\]<>~]|&(?=#?\w+;)/g, '\\$&'))

/** A line of written text that begins no block and ends none: no heading, list, rule, table or note, no code. */
export const lineOf = (written: string): string =>
  written
    .replace(/^[ \u3000]+|(?<![ \u3000])[ \u3000]+$|(?<= ) /g, referencesOf)
    .replace(/^(?:[+-](?=\s|$)|#{1,6}(?=\s|$)|[=|:-](?=[\s=|:-]*$))/, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^(\[\^[^\]]*\]):/, '$1\\:')

/** A text that stands on a line of its own. */
export const markdownLine = (text: string): string => lineOf(markdownText(text))

/** Written text as a heading has it: signs at its end would only close it. */
export const headingText = (written: string): string => written.replace(/(^|\s)(#+)$/, '$1\\$2')
