import { killApp } from '../faults/kinds/kill-app'
import { runKind } from '../faults/run-kind'
import { expect, test } from '../support/app'

test('an app that is killed while it saves, merges or exports has lost nothing that it acknowledged', async () => {
  const outcome = await runKind(killApp, { seed: Date.now() % 1_000_000, count: killApp.small })
  expect(outcome.failures).toEqual([])
  expect(outcome.trials).toBe(killApp.small)
})
