import { AppError } from '../ipc/errors'
import { t } from '../messages/translate'

/**
 * The one spelling of a JSON value: keys sorted by code unit, no white space, no newline at the end. Object members
 * that are undefined are left out.
 * @throws AppError `invalid-argument` for what JSON cannot hold (functions, NaN, cycles, undefined in an array …)
 */
export function canonicalJson(value: unknown): string {
  return write(value, new Set())
}

function write(value: unknown, ancestors: Set<object>): string {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return JSON.stringify(value)
    case 'number':
      if (!Number.isFinite(value)) throw notJson()
      return JSON.stringify(value)
    case 'object':
      break
    default:
      throw notJson()
  }
  if (value === null) return 'null'
  if (ancestors.has(value)) throw notJson()
  ancestors.add(value)
  const text = Array.isArray(value) ? writeArray(value, ancestors) : writeObject(value, ancestors)
  ancestors.delete(value)
  return text
}

function writeArray(items: readonly unknown[], ancestors: Set<object>): string {
  let text = '['
  for (let i = 0; i < items.length; i++) text += (i === 0 ? '' : ',') + write(items[i], ancestors)
  return text + ']'
}

function writeObject(object: object, ancestors: Set<object>): string {
  const prototype: unknown = Object.getPrototypeOf(object)
  // Maps, dates and class instances would silently become `{}` or lose their kind. A plain object of another realm
  // (a worker, a vm context) has a prototype without a prototype.
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null) throw notJson()
  let text = '{'
  for (const key of Object.keys(object).sort()) {
    const member = (object as Record<string, unknown>)[key]
    if (member === undefined) continue
    text += (text.length === 1 ? '' : ',') + JSON.stringify(key) + ':' + write(member, ancestors)
  }
  return text + '}'
}

const notJson = (): AppError => new AppError('invalid-argument', t('document.notJson'))
