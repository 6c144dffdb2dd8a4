import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { NodeJson } from '../../shared/document/json'
import { serializeBody } from '../../shared/document/html/serialize'
import { readHtml } from '../../shared/document/reader/read-html'
import { inlineText } from '../../shared/document/text'

const SAMPLES = new URL('../../../shared/samples/', import.meta.url)
const EXPECTED = new URL('expected/paste.json', SAMPLES)

interface Item {
  readonly depth: number
  readonly fullText: string
}
interface Block {
  readonly type: string
  readonly fullText?: string
  readonly level?: number
  readonly align?: string
  readonly start?: number
  readonly items?: readonly Item[]
  readonly cells?: readonly (readonly string[])[]
  readonly number?: string
  readonly optionalRuns?: boolean
  readonly runs?: readonly { readonly text: string; readonly marks: readonly string[] }[]
}
interface Sample {
  readonly file: string
  readonly blocks: readonly Block[]
  readonly mustNotContainText: readonly string[]
  readonly mustNotContainHtml: readonly string[]
}

const tight = (text: string): string => text.replace(/[\s\u00a0]+/g, '')
const context = { mediaHref: (name: string) => name, mediaSize: () => null }

/** What a block says in the terms of the expectation, white space removed. */
function describeBlock(node: NodeJson): unknown {
  switch (node.type) {
    case 'heading':
    case 'paragraph':
      return { type: node.type, text: tight(inlineText(node)), align: node.attrs?.['align'] ?? null }
    case 'orderedList':
    case 'bulletList':
      return { type: node.type, items: itemsOf(node, 0) }
    case 'table':
      return { type: 'table', cells: node.content?.map((row) => row.content?.map((cell) => tight(inlineText(cell)))) }
    case 'figure':
      return { type: 'image' }
    default:
      return { type: node.type }
  }
}

function itemsOf(list: NodeJson, depth: number): readonly unknown[] {
  return (list.content ?? []).flatMap((item) => [
    {
      depth,
      text: tight(
        (item.content ?? [])
          .filter(({ type }) => type === 'paragraph')
          .map(inlineText)
          .join(''),
      ),
    },
    ...(item.content ?? []).filter(({ type }) => type.endsWith('List')).flatMap((inner) => itemsOf(inner, depth + 1)),
  ])
}

function describeExpected(block: Block): unknown {
  const { type } = block
  if (type === 'heading' || type === 'paragraph') {
    return { type, text: tight((block.number ?? '') + (block.fullText ?? '')), align: block.align ?? null }
  }
  if (type.endsWith('List')) {
    return { type, items: (block.items ?? []).map(({ depth, fullText }) => ({ depth, text: tight(fullText) })) }
  }
  if (type === 'table') return { type, cells: block.cells?.map((row) => row.map(tight)) }
  return { type }
}

const markedRuns = (node: NodeJson): readonly unknown[] =>
  (node.content ?? []).map((run) => ({ text: tight(run.text ?? ''), marks: (run.marks ?? []).map(({ type }) => type) }))

describe.skipIf(!existsSync(EXPECTED))('clipboard HTML of Word and WPS', () => {
  const samples = existsSync(EXPECTED) ? (JSON.parse(readFileSync(EXPECTED, 'utf8')) as readonly Sample[]) : []

  for (const sample of samples) {
    it(sample.file, () => {
      const { body } = readHtml(readFileSync(new URL(sample.file, SAMPLES), 'utf8'))
      const blocks = body.content ?? []
      expect(blocks.map(describeBlock)).toEqual(sample.blocks.map(describeExpected))
      sample.blocks.forEach((block, i) => {
        const found = blocks[i]
        if (block.runs === undefined || block.optionalRuns === true || found === undefined) return
        expect(markedRuns(found)).toEqual(block.runs.map(({ text, marks }) => ({ text: tight(text), marks })))
      })
      const html = serializeBody(body, context)
      for (const junk of sample.mustNotContainHtml) expect(html).not.toContain(junk)
      const text = html.replace(/<[^>]*>/g, '\n')
      for (const junk of sample.mustNotContainText) {
        // “1.” and “l” also stand in the samples' own words: what must go is a line that is only the drawn marker.
        expect(text.split('\n').map((line) => line.trim())).not.toContain(junk)
      }
    })
  }
})
