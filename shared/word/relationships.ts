import type { XmlElement } from './xml'
import { attributeOf, childrenOf } from './xml-find'

export interface Relationship {
  readonly id: string
  /** The last word of its type: image, hyperlink, footnotes … */
  readonly type: string
  /** A path inside the archive, or an address when it is external. */
  readonly target: string
  readonly isExternal: boolean
}

export type Relationships = ReadonlyMap<string, Relationship>

/** Where the relationships of a part stand: `word/document.xml` → `word/_rels/document.xml.rels`. */
export function relationshipsPath(part: string): string {
  const slash = part.lastIndexOf('/')
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`
}

/** @param part the part that they belong to: targets are resolved against its folder, and never leave the archive */
export function readRelationships(rels: XmlElement | null, part: string): Relationships {
  const found = new Map<string, Relationship>()
  for (const element of childrenOf(rels ?? undefined, 'Relationship')) {
    const id = attributeOf(element, 'Id') ?? ''
    const type = attributeOf(element, 'Type') ?? ''
    const isExternal = attributeOf(element, 'TargetMode') === 'External'
    const target = attributeOf(element, 'Target') ?? ''
    found.set(id, {
      id,
      type: type.slice(type.lastIndexOf('/') + 1),
      target: isExternal ? target : resolvePath(part, target),
      isExternal,
    })
  }
  return found
}

export const firstOfType = (relationships: Relationships, type: string): Relationship | undefined =>
  [...relationships.values()].find((one) => one.type === type && !one.isExternal)

function resolvePath(part: string, target: string): string {
  const base = target.startsWith('/') ? [] : part.split('/').slice(0, -1)
  for (const step of target.replaceAll('\\', '/').split('/')) {
    if (step === '..') base.pop()
    else if (step !== '' && step !== '.') base.push(step)
  }
  return base.join('/')
}
