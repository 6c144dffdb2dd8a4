import { expect, test } from 'vitest'
import { panelStands, togglePanel } from '../../../../renderer/app/sides'

const both = { listVisible: true, panelVisible: true }

test('with room for both, both stand and the panel goes by itself', () => {
  expect(panelStands(both, false)).toBe(true)
  expect(togglePanel(both, false)).toEqual({ panelVisible: false })
})

test('with room for one, the panel gives way to the list and takes its place when asked for', () => {
  expect(panelStands(both, true)).toBe(false)
  const asked = { ...both, ...togglePanel(both, true) }
  expect(asked).toEqual({ listVisible: false, panelVisible: true })
  expect(panelStands(asked, true)).toBe(true)
  expect(togglePanel(asked, true)).toEqual({ panelVisible: false })
  // The list asked for again stands alone.
  expect(panelStands({ ...asked, listVisible: true }, true)).toBe(false)
})
