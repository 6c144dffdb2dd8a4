import { describe, expect, it } from 'vitest'
import type { AttributeSpec, MarkSpec, NodeSpec } from '@tiptap/pm/model'
import { documentSchema } from '../../../../../shared/document/schema'
import { schema } from '../support/build'

/** What only the window adds to a spec. */
const DRAWN = ['toDOM', 'parseDOM', 'attrs']

const rest = (spec: NodeSpec | MarkSpec): object =>
  Object.fromEntries(Object.entries(spec).filter(([key]) => !DRAWN.includes(key)))

const attributes = (attrs: Readonly<Record<string, AttributeSpec>> | undefined): object =>
  Object.fromEntries(Object.entries(attrs ?? {}).map(([name, spec]) => [name, { default: spec.default as unknown }]))

describe('the editor and the shared schema', () => {
  it('have the same nodes in the same order', () => {
    expect(Object.keys(schema.nodes)).toEqual(Object.keys(documentSchema.nodes))
    expect(schema.topNodeType.name).toBe(documentSchema.topNodeType.name)
  })

  it('have the same marks in the same order', () => {
    expect(Object.keys(schema.marks)).toEqual(Object.keys(documentSchema.marks))
  })

  it.each(Object.entries(documentSchema.nodes))(
    '%s has the same content, groups, flags and attributes',
    (name, type) => {
      const ours = schema.nodes[name]?.spec ?? {}
      expect(rest(ours)).toEqual(rest(type.spec))
      expect(attributes(ours.attrs)).toEqual(attributes(type.spec.attrs))
      expect(schema.nodes[name]?.markSet?.map((mark) => mark.name)).toEqual(type.markSet?.map((mark) => mark.name))
    },
  )

  it.each(Object.entries(documentSchema.marks))('%s has the same rules and attributes', (name, type) => {
    const ours = schema.marks[name]?.spec ?? {}
    expect(rest(ours)).toEqual(rest(type.spec))
    expect(attributes(ours.attrs)).toEqual(attributes(type.spec.attrs))
    for (const other of Object.keys(documentSchema.marks)) {
      const [here, there] = [schema.marks[other], documentSchema.marks[other]]
      if (here && there) expect(schema.marks[name]?.excludes(here)).toBe(type.excludes(there))
    }
  })

  it('require the same attributes', () => {
    expect(() => schema.mark('link', {})).toThrow()
    expect(() => schema.mark('comment', {})).toThrow()
  })

  it('draw nothing with an inline style', () => {
    for (const type of Object.values(schema.nodes)) {
      if (type.spec.toDOM === undefined || type.isText) continue
      const node = type.createAndFill({ align: 'center', width: 50, media: 'a.png' })
      expect(JSON.stringify(node === null ? null : type.spec.toDOM(node))).not.toContain('style')
    }
  })
})
