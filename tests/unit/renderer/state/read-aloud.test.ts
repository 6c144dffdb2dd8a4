import { expect, it } from 'vitest'
import { sentencesOf } from '../../../../renderer/state/read-aloud'

it('parts a text into sentences with their closing signs', () => {
  expect(sentencesOf('他说：“来了。”好！真的？\n下一段没有句号\n\n3.5%；完')).toEqual([
    '他说：“来了。”',
    '好！',
    '真的？',
    '下一段没有句号',
    '3.5%；',
    '完',
  ])
  expect(sentencesOf(' \n')).toEqual([])
})
