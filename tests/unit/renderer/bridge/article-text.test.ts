import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { textOfArguments } from '../../../../renderer/bridge/article-text'
import { arbitraryBody } from '../../../support/arbitrary-document'

const parents = fc.array(fc.string(), { maxLength: 2 })
const fields = fc.record({ title: fc.string({ unit: 'binary' }), authors: fc.array(fc.string(), { maxLength: 2 }) })

it('is the JSON of the arguments, also when blocks were written before', () => {
  fc.assert(
    fc.property(arbitraryBody, fields, parents, (body, rest, links) => {
      const args = { id: '20171228-k3v7q2xa', parents: links, record: { ...rest, body } }
      const changed = {
        ...args,
        record: { ...args.record, body: { ...body, content: [...(body.content ?? [])].reverse() } },
      }
      for (const one of [args, args, changed]) {
        expect(JSON.parse(textOfArguments(one))).toEqual(JSON.parse(JSON.stringify(one)))
      }
    }),
    { numRuns: 100 },
  )
})

it('takes what has no record, and a record alone', () => {
  expect(textOfArguments({ id: 'a' } as never)).toBe('{"id":"a"}')
  expect(JSON.parse(textOfArguments({ record: { title: '', body: { type: 'doc' } } }))).toEqual({
    record: { title: '', body: { type: 'doc' } },
  })
})
