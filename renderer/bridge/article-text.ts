import type { ArticleRecord } from '../../shared/article/record'
import type { NodeJson } from '../../shared/document/json'

/** The JSON of blocks that were sent before: a block that is the same object has the same text. */
const texts = new WeakMap<NodeJson, string>()

function textOfBlock(block: NodeJson): string {
  const known = texts.get(block)
  if (known !== undefined) return known
  const text = JSON.stringify(block)
  texts.set(block, text)
  return text
}

/** What `JSON.stringify` gives, but for the order of the fields; blocks of the body are written once. */
export function textOfArguments(args: object & { readonly record?: ArticleRecord }): string {
  const { record, ...rest } = args
  if (record === undefined) return JSON.stringify(args)
  const { body, ...fields } = record
  const { content, ...doc } = body
  const blocks = content === undefined ? '' : `,"content":[${content.map(textOfBlock).join(',')}]`
  const bodyText = `${JSON.stringify(doc).slice(0, -1)}${blocks}}`
  const recordText = `${JSON.stringify(fields).slice(0, -1)},"body":${bodyText}}`
  const restText = JSON.stringify(rest).slice(1)
  return `{"record":${recordText}${restText === '}' ? '' : ','}${restText}`
}
