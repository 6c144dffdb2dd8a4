import { expect, it } from 'vitest'
import { BodyJson } from '../../../../../renderer/editor/core/body-json'
import { doc, h2, p } from '../support/build'

it('writes what ProseMirror writes, and keeps the object of every block that stayed', () => {
  const json = new BodyJson()
  const before = doc(p('甲'), h2('乙'), p('丙'))
  const first = json.of(before)
  expect(first).toEqual(before.toJSON())
  const after = before.copy(before.content.replaceChild(1, h2('乙二')))
  const second = json.of(after)
  expect(second).toEqual(after.toJSON())
  expect(second.content?.map((block, n) => block === first.content?.[n])).toEqual([true, false, true])
})
