import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Kind } from './kind'
import { readOptions } from './options'
import { runKind } from './run-kind'

/** Draws a number in each trial and fails where it is small. */
const drawing = (drawn: number[]): Kind => ({
  name: 'drawing',
  small: 9,
  full: 99,
  open: async () => ({
    total: null,
    width: 2,
    run: async ({ folder, number, random }) => {
      drawn[number] = random.below(1000)
      await writeFile(join(folder, 'broken'), String(number))
      if (number === 4) throw new Error('lost', { cause: new Error('why') })
      return 3
    },
    detail: () => 'numbers',
    close: async () => undefined,
  }),
})

it('a failure is told with what broke, and can be had again alone', async () => {
  const drawn: number[] = []
  const outcome = await runKind(drawing(drawn), { seed: 17, count: 9 })
  expect(outcome).toMatchObject({ kind: 'drawing', trials: 24, detail: 'numbers' })
  const [failure] = outcome.failures
  expect(outcome.failures).toHaveLength(1)
  expect(failure).toMatchObject({ trial: 4, repeat: 'npm run faults -- --kind drawing --seed 17 --trial 4' })
  expect(failure?.message).toContain('lost: Error: why')
  expect(await readFile(join(failure?.kept ?? '', 'broken'), 'utf8')).toBe('4')
  const again: number[] = []
  const alone = await runKind(drawing(again), { seed: 17, count: 9, only: 4 })
  expect(again[4]).toBe(drawn[4])
  for (const { kept } of [...outcome.failures, ...alone.failures]) await rm(kept, { recursive: true })
})

it('the command line refuses what it does not know', () => {
  expect(readOptions(['--full', '--seed', '5'], ['kill'])).toMatchObject({ full: true, seed: 5, kind: null })
  expect(readOptions(['--kind', 'kill', '--trial', '3'], ['kill'])).toMatchObject({ kind: 'kill', trial: 3 })
  for (const wrong of [['--kind', 'none'], ['--seed', 'x'], ['--trial', '3'], ['--what'], ['--seed', '-1']]) {
    expect(readOptions(wrong, ['kill'])).toBeNull()
  }
})
