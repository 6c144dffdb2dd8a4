import { Tokenizer } from 'htmlparser2'
import { AppError } from '../ipc/errors'
import { t } from '../messages/translate'
import { PREFIXES } from './namespaces.data'

/** An element of an XML part; name and attributes carry our own prefixes (see namespaces.data.ts). */
export interface XmlElement {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: (XmlElement | string)[]
}

/** Real documents stay far below: what doesn't was made to fill memory or the stack. */
const MOST_ELEMENTS = 3_000_000
const MOST_PARAGRAPHS = 100_000
const DEEPEST = 400

const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map()
const NO_CHILDREN: (XmlElement | string)[] = []

/** Which prefixes stand for which namespaces inside an element, and what names resolve to there. */
interface Scope {
  readonly uris: ReadonlyMap<string, string>
  readonly names: Map<string, string>
  readonly attributeNames: Map<string, string>
}

const newScope = (uris: ReadonlyMap<string, string>): Scope => ({ uris, names: new Map(), attributeNames: new Map() })

/**
 * The tree of one XML part. Nothing outside it is ever asked for: a document type, and so any entity but XML's own five,
 * is refused.
 * @throws AppError 'import-unreadable' when it isn't whole, or is larger or deeper than any real document
 */
export function parseXml(xml: string): XmlElement {
  const root: XmlElement = { name: '#root', attributes: NO_ATTRIBUTES, children: [] }
  const open: XmlElement[] = [root]
  const scopes: Scope[] = [newScope(new Map())]
  let elements = 0
  let paragraphs = 0
  let rawName = ''
  let attributeName = ''
  let attributeValue = ''
  let attributes: [string, string][] = []

  const addText = (text: string): void => {
    const children = open[open.length - 1]?.children ?? root.children
    const last = children.length - 1
    if (typeof children[last] === 'string') children[last] += text
    else children.push(text)
  }
  const start = (isEmpty: boolean): void => {
    let scope = scopes[scopes.length - 1] ?? newScope(new Map())
    if (attributes.some(([name]) => name.startsWith('xmlns'))) scope = widened(scope, attributes)
    const name = nameIn(scope, rawName)
    elements += 1
    if (name === 'w:p' || name === 'text:p') paragraphs += 1
    if (elements > MOST_ELEMENTS || paragraphs > MOST_PARAGRAPHS || open.length > DEEPEST) throw tooLarge(paragraphs)
    const element: XmlElement = {
      name,
      attributes: attributesIn(scope, attributes),
      children: isEmpty ? NO_CHILDREN : [],
    }
    if (attributes.length > 0) attributes = []
    const parent = open[open.length - 1] ?? root
    parent.children.push(element)
    if (isEmpty) return
    open.push(element)
    scopes.push(scope)
  }
  const end = (raw: string): void => {
    const scope = scopes[scopes.length - 1]
    if (open.length < 2 || scope === undefined || open[open.length - 1]?.name !== nameIn(scope, raw)) throw broken()
    open.pop()
    scopes.pop()
  }

  const tokenizer = new Tokenizer(
    { xmlMode: true, decodeEntities: true },
    {
      ontext: (from, to) => addText(xml.slice(from, to)),
      ontextentity: (code) => addText(fromCode(code)),
      onopentagname: (from, to) => {
        rawName = xml.slice(from, to)
      },
      onattribname: (from, to) => {
        attributeName = xml.slice(from, to)
      },
      onattribdata: (from, to) => {
        attributeValue += xml.slice(from, to)
      },
      onattribentity: (code) => {
        attributeValue += fromCode(code)
      },
      onattribend: () => {
        attributes.push([attributeName, attributeValue])
        attributeValue = ''
      },
      onopentagend: () => start(false),
      onselfclosingtag: () => start(true),
      onclosetag: (from, to) => end(xml.slice(from, to).trim()),
      oncomment: () => undefined,
      oncdata: (from, to, offset) => addText(xml.slice(from, to - offset)),
      ondeclaration: () => {
        throw new AppError('import-unreadable', t('word.doctype'))
      },
      onprocessinginstruction: () => undefined,
      onend: () => undefined,
    },
  )
  tokenizer.write(xml)
  tokenizer.end()
  const top = root.children.find((child): child is XmlElement => typeof child !== 'string')
  if (open.length > 1 || top === undefined) throw broken()
  return top
}

function widened(scope: Scope, attributes: readonly (readonly [string, string])[]): Scope {
  const uris = new Map(scope.uris)
  for (const [name, value] of attributes) {
    if (name === 'xmlns') uris.set('', value)
    else if (name.startsWith('xmlns:')) uris.set(name.slice(6), value)
  }
  return newScope(uris)
}

function nameIn(scope: Scope, raw: string): string {
  const known = scope.names.get(raw)
  if (known !== undefined) return known
  const name = resolved(scope, raw, false)
  scope.names.set(raw, name)
  return name
}

function attributesIn(scope: Scope, raw: readonly (readonly [string, string])[]): ReadonlyMap<string, string> {
  if (raw.length === 0) return NO_ATTRIBUTES
  const attributes = new Map<string, string>()
  for (const [name, value] of raw) {
    let known = scope.attributeNames.get(name)
    if (known === undefined) {
      known = resolved(scope, name, true)
      scope.attributeNames.set(name, known)
    }
    attributes.set(known, value)
  }
  return attributes
}

/** An attribute without a prefix is in no namespace. */
function resolved(scope: Scope, raw: string, isAttribute: boolean): string {
  const colon = raw.indexOf(':')
  if (colon < 0 && isAttribute) return raw
  const uri = scope.uris.get(colon < 0 ? '' : raw.slice(0, colon))
  const prefix = uri === undefined ? undefined : PREFIXES.get(uri)
  return prefix === undefined ? raw : prefix + raw.slice(colon + 1)
}

const fromCode = (code: number): string => (code >= 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd')

const broken = (): AppError => new AppError('import-unreadable', t('word.xmlBroken'))

const tooLarge = (paragraphs: number): AppError =>
  new AppError(
    'import-unreadable',
    paragraphs > MOST_PARAGRAPHS ? t('word.tooManyParagraphs', { limit: MOST_PARAGRAPHS }) : t('word.tooLarge'),
  )
