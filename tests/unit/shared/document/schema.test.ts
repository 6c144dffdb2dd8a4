import { expect, test } from 'vitest'
import { documentSchema } from '../../../../shared/document/schema'

test('wherever a block may stand, the default one is a paragraph, also where notes might follow', () => {
  const { doc, paragraph, figure, footnotes } = documentSchema.nodes
  const body = doc.createChecked(null, [paragraph.create(), figure.createAndFill()!])
  for (let index = 0; index <= body.childCount; index++)
    expect(body.contentMatchAt(index).defaultType?.name).toBe('paragraph')
  expect(body.contentMatchAt(2).matchType(footnotes)).not.toBeNull()
})
