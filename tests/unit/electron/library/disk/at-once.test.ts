import { afterEach, expect, test, vi } from 'vitest'
import { atOnce } from '../../../../../electron/library/disk/at-once'

/** A call whose disk takes `takes` milliseconds from now on. */
function clockedCall() {
  let time = 0
  vi.spyOn(performance, 'now').mockImplementation(() => time)
  const disk = { takes: 0 }
  const call = atOnce(
    () => {
      time += disk.takes
      return 'at once'
    },
    async () => 'handed on',
  )
  const calls = async (count: number): Promise<string[]> => {
    const ways: string[] = []
    for (let n = 0; n < count; n += 1) ways.push(await call())
    return ways
  }
  return { disk, calls }
}

afterEach(() => void vi.restoreAllMocks())

test('calls are made at once while the disk is quick, and handed on once it lets us wait', async () => {
  const { disk, calls } = clockedCall()
  expect(new Set(await calls(50))).toEqual(new Set(['at once']))
  disk.takes = 100
  expect((await calls(10)).slice(-2)).toEqual(['handed on', 'handed on'])
})

test('one call that waits is nothing to go by', async () => {
  const { disk, calls } = clockedCall()
  disk.takes = 1000
  await calls(1)
  disk.takes = 0
  expect(new Set(await calls(50))).toEqual(new Set(['at once']))
})

test('a disk that is quick again is found to be', async () => {
  const { disk, calls } = clockedCall()
  disk.takes = 10
  await calls(20)
  // Looking at one that stays slow costs one call in hundreds.
  expect((await calls(1000)).filter((way) => way === 'at once').length).toBeLessThan(5)
  disk.takes = 0
  await calls(300)
  expect(new Set(await calls(50))).toEqual(new Set(['at once']))
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
