/** Text as it stands between tags. CR would be read back as LF, so it is written as a reference. */
export function escapeText(text: string): string {
  return /[&<>\r\u00a0]/.test(text) ? text.replace(/[&<>\r\u00a0]/g, (c) => TEXT[c] ?? c) : text
}

/** A value between double quotes. */
function escapeAttribute(value: string): string {
  return value.replace(/[&<>"'\r\n\t\u00a0]/g, (c) => ATTRIBUTE[c] ?? c)
}

const TEXT: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '\r': '&#13;',
  '\u00a0': '&nbsp;',
}
const ATTRIBUTE: Readonly<Record<string, string>> = {
  ...TEXT,
  '"': '&quot;',
  "'": '&#39;',
  '\n': '&#10;',
  '\t': '&#9;',
}

/** ` name="value"`, or nothing for null. */
export function attribute(name: string, value: string | number | null): string {
  return value === null ? '' : ` ${name}="${escapeAttribute(String(value))}"`
}

/** ` class="a b"` of the names that are there. */
export function classes(...names: readonly (string | null)[]): string {
  const present = names.filter((name) => name !== null)
  return present.length === 0 ? '' : attribute('class', present.join(' '))
}
