import { AppError } from '../ipc/errors'
import { t } from '../messages/translate'

/** Deeper than any sensible text (a list in a cell of a table in a list …), far from the stack's end. */
const MAX_DEPTH = 120

const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])
/** Half characters, and controls that no page, feed or XML file may hold. Tab and line ends stay. */
const UNFIT = /[\p{Surrogate}\ufffe\uffff]|(?![\t\n\r])\p{Cc}/gu
/** Any unit of an unfit character, or of a pair of surrogates, which may be fit: told without reading pairs. */
const SUSPECT = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]/

/**
 * A JSON value as it may be stored: half surrogates become U+FFFD, controls are dropped, undefined members left out.
 * Shares every part that needed no change with the value given.
 * @throws AppError `invalid-record` for keys that reach prototypes, hostile nesting and what JSON cannot hold
 */
export function cleanJson(value: unknown): unknown {
  // Nearly everything is clean, and is told so without a path for each of its parts.
  return isClean(value, 0) ? value : clean(value, '', 0)
}

function isClean(value: unknown, depth: number): boolean {
  if (typeof value === 'string') return isFit(value)
  if (value === null || typeof value === 'boolean') return true
  if (typeof value === 'number') return Number.isFinite(value)
  if (typeof value !== 'object' || depth >= MAX_DEPTH) return false
  if (Array.isArray(value)) {
    for (const item of value) if (!isClean(item, depth + 1)) return false
    return true
  }
  const object = value as Readonly<Record<string, unknown>>
  // No list of keys is made; an inherited one, which JSON never has, is only looked at as well.
  for (const key in object) {
    if (FORBIDDEN_KEYS.has(key) || !isFit(key) || !isClean(object[key], depth + 1)) return false
  }
  return true
}

/** Whether a text has nothing to clean. */
const isFit = (text: string): boolean => !SUSPECT.test(text) || cleanText(text) === text

function clean(value: unknown, path: string, depth: number): unknown {
  if (typeof value === 'string') return cleanText(value)
  if (value === null || typeof value === 'boolean') return value
  if (typeof value === 'number' && Number.isFinite(value)) return value
  if (typeof value !== 'object') throw refusal('document.notJson', path)
  if (depth >= MAX_DEPTH) throw refusal('document.tooDeep', path.slice(0, 60))
  return Array.isArray(value) ? cleanArray(value, path, depth) : cleanObject(value, path, depth)
}

/** A text as it may be stored. */
export function cleanText(text: string): string {
  if (text.search(UNFIT) < 0) return text
  return text.replace(UNFIT, (c) => (/\p{Surrogate}/u.test(c) ? '\ufffd' : ''))
}

function cleanArray(items: readonly unknown[], path: string, depth: number): readonly unknown[] {
  let changed = false
  const cleaned = items.map((item, i) => {
    const result = clean(item, `${path}[${i}]`, depth + 1)
    if (result !== item) changed = true
    return result
  })
  return changed ? cleaned : items
}

function cleanObject(object: object, path: string, depth: number): object {
  let changed = false
  const cleaned: Record<string, unknown> = {}
  for (const [key, member] of Object.entries(object)) {
    const memberPath = path === '' ? key : `${path}.${key}`
    const name = cleanText(key)
    // Looked at as it would be stored: a control inside must not hide it, nor make one field of two.
    if (FORBIDDEN_KEYS.has(name) || Object.hasOwn(cleaned, name)) throw refusal('document.recordKey', memberPath)
    if (member === undefined) {
      changed = true
      continue
    }
    cleaned[name] = clean(member, memberPath, depth + 1)
    if (cleaned[name] !== member || name !== key) changed = true
  }
  return changed ? cleaned : object
}

function refusal(key: 'document.notJson' | 'document.tooDeep' | 'document.recordKey', path: string): AppError {
  return new AppError('invalid-record', t(key, { path }), { path })
}
