import { expect, it } from 'vitest'
import { nextZoom, TEXT_ZOOMS } from '../../../../shared/ipc/writing-view'

it('goes through all sizes and stays at either end', () => {
  const up = [70 as (typeof TEXT_ZOOMS)[number]]
  while (nextZoom(up.at(-1) ?? 70, 1) !== up.at(-1)) up.push(nextZoom(up.at(-1) ?? 70, 1))
  expect(up).toEqual([...TEXT_ZOOMS])
  expect(nextZoom(70, -1)).toBe(70)
})
