import { expect, test, vi } from 'vitest'
import { atOnce } from '../../../../../electron/library/disk/at-once'

test('a call is made at once while the disk is quick, and handed on once it lets us wait', async () => {
  let time = 0
  vi.spyOn(performance, 'now').mockImplementation(() => time)
  let takes = 0
  const call = atOnce(
    (path: string) => {
      time += takes
      return `at once ${path}`
    },
    async (path) => `slowly ${path}`,
  )
  expect(await call('a')).toBe('at once a')
  takes = 100
  expect(await call('b')).toBe('at once b')
  expect(await call('c')).toBe('slowly c')
  vi.restoreAllMocks()
})

test('others get their turn in a long run of calls', async () => {
  const call = atOnce(
    () => undefined,
    async () => undefined,
  )
  let turns = 0
  const timer = setInterval(() => (turns += 1), 0)
  const begun = performance.now()
  while (turns === 0 && performance.now() - begun < 5000) await call()
  clearInterval(timer)
  expect(turns).toBeGreaterThan(0)
})

test('a failure of the call is the caller’s', async () => {
  const call = atOnce(
    () => {
      throw Object.assign(new Error('full'), { code: 'ENOSPC' })
    },
    async () => undefined,
  )
  await expect(call()).rejects.toMatchObject({ code: 'ENOSPC' })
})
