import { Node } from 'prosemirror-model'
import { AppError } from '../ipc/errors'
import { t } from '../messages/translate'
import { markAttributes, nodeAttributes, requiredAttributes } from './attributes'
import type { NodeJson } from './json'
import type { MarkName, NodeName } from './schema'
import { documentSchema, markSpecs, nodeSpecs } from './schema'

type Json = Readonly<Record<string, unknown>>

const isNodeName = (type: string): type is NodeName => Object.hasOwn(nodeSpecs, type)
const isMarkName = (type: string): type is MarkName => Object.hasOwn(markSpecs, type)

/** True when the body holds nodes or marks of a newer version: it may be shown, but not edited or saved. */
export function hasUnknownNodes(body: NodeJson): boolean {
  if (!isNodeName(body.type)) return true
  if (body.marks?.some((mark) => !isMarkName(mark.type)) === true) return true
  return body.content?.some(hasUnknownNodes) ?? false
}

/**
 * Checks that a value is a body: nodes and marks of the schema, in the places it allows, with sane attributes.
 * @param keepUnknown lets nodes and marks of a newer version stand; the places of nodes are not checked then
 * @throws AppError `invalid-body` with details {path}
 */
export function checkBody(value: unknown, keepUnknown: boolean): void {
  checkNode(value, 'body', keepUnknown)
  const body = value as NodeJson
  if (body.type !== 'doc') throw invalid('body', t('document.bodyNode'))
  if (hasUnknownNodes(body)) return
  checkPlaces(Node.fromJSON(documentSchema, body), 'body')
}

function checkNode(value: unknown, path: string, keepUnknown: boolean): void {
  if (!isObject(value) || typeof value['type'] !== 'string') throw invalid(path, t('document.bodyNode'))
  const { type, attrs, content, marks, text } = value
  if (typeof type !== 'string') throw invalid(path, t('document.bodyNode'))
  if (isNodeName(type)) checkAttrs(type, attrs, nodeAttributes[type], path)
  else if (!keepUnknown) throw unknownType(type, path)
  if (type === 'text' ? typeof text !== 'string' || text === '' : isNodeName(type) && text !== undefined) {
    throw invalid(path, t('document.bodyText'))
  }
  if (marks !== undefined) checkMarks(marks, path, keepUnknown)
  if (content === undefined) return
  if (!Array.isArray(content)) throw invalid(path, t('document.bodyNode'))
  content.forEach((child, i) => checkNode(child, `${path}.content[${i}]`, keepUnknown))
}

function checkMarks(marks: unknown, path: string, keepUnknown: boolean): void {
  if (!Array.isArray(marks)) throw invalid(path, t('document.bodyNode'))
  marks.forEach((mark: unknown, i) => {
    const markPath = `${path}.marks[${i}]`
    if (!isObject(mark) || typeof mark['type'] !== 'string') throw invalid(markPath, t('document.bodyNode'))
    const type = mark['type']
    if (isMarkName(type)) checkAttrs(type, mark['attrs'], markAttributes[type], markPath)
    else if (!keepUnknown) throw unknownType(type, markPath)
  })
}

function checkAttrs(
  type: string,
  attrs: unknown,
  checks: Readonly<Record<string, (value: unknown) => boolean>> | undefined,
  path: string,
): void {
  if (attrs !== undefined && attrs !== null && !isObject(attrs)) throw invalid(path, t('document.bodyNode'))
  const required = requiredAttributes[type]
  for (const [name, isValid] of Object.entries(checks ?? {})) {
    const value = isObject(attrs) ? attrs[name] : undefined
    if (value === undefined ? name === required : !isValid(value)) {
      const values = { type, name, path: `${path}.attrs.${name}` }
      throw new AppError('invalid-body', t('document.bodyAttr', values), { path: values.path })
    }
  }
}

/** ProseMirror's own check, node by node, so that the message can say where. */
function checkPlaces(node: Node, path: string): void {
  if (!node.type.validContent(node.content)) throw invalid(path, t('document.bodyContent', { type: node.type.name }))
  node.forEach((child, _offset, i) => {
    const childPath = `${path}.content[${i}]`
    let allowed = child.marks.slice(0, 0)
    for (const mark of child.marks) allowed = [...mark.addToSet(allowed)]
    if (allowed.length !== child.marks.length) throw invalid(childPath, t('document.bodyMarks'))
    checkPlaces(child, childPath)
  })
}

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

const invalid = (path: string, problem: string): AppError =>
  new AppError('invalid-body', t('document.bodyInvalid', { path, problem }), { path })

const unknownType = (type: string, path: string): AppError =>
  new AppError('invalid-body', t('document.bodyUnknown', { type: type.slice(0, 40), path }), { path, unknown: type })
