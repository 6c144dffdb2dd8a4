import { existsSync, readFileSync } from 'node:fs'

/** Passed and failed tests of one result file of vitest or Playwright; a missing one counts as one failure. @param {string} file */
function countsOf(file) {
  if (!existsSync(file)) return { passed: 0, failed: 1 }
  const result = JSON.parse(readFileSync(file, 'utf8'))
  if ('numPassedTests' in result)
    return { passed: result.numPassedTests, failed: Math.max(result.numFailedTests, result.success ? 0 : 1) }
  const { expected, unexpected, flaky } = result.stats
  return { passed: expected, failed: unexpected + flaky + result.errors.length }
}

/** Prints the one line that says how the tests went. @param {readonly string[]} files */
export function printCounts(files) {
  const counts = { passed: 0, failed: 0 }
  for (const file of files) {
    const { passed, failed } = countsOf(file)
    counts.passed += passed
    counts.failed += failed
  }
  process.stdout.write(`${counts.passed} passed, ${counts.failed} failed\n`)
  return counts
}
