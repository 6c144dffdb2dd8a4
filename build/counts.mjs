import { existsSync, readFileSync } from 'node:fs'
import { basename, relative } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { root } from './setup/paths.mjs'

/** Lines of a failure that are shown; the whole stands where it happened. */
const LINES = 12

/**
 * What vitest's result file says.
 * @param {any} result @returns {{ passed: number, failed: number, failures: { name: string, message: string }[] }}
 */
function ofVitest(result) {
  const failures = result.testResults.flatMap((/** @type {any} */ suite) => {
    const file = relative(root, suite.name)
    const tests = suite.assertionResults.filter((/** @type {any} */ test) => test.status === 'failed')
    if (tests.length === 0 && suite.status === 'failed') return [{ name: file, message: suite.message }]
    return tests.map((/** @type {any} */ test) => ({
      name: `${file} › ${test.fullName}`,
      message: test.failureMessages.join('\n'),
    }))
  })
  return {
    passed: result.numPassedTests,
    failed: Math.max(failures.length, result.success ? 0 : 1),
    failures,
  }
}

/** What Playwright's result file says. @param {any} result @returns {ReturnType<typeof ofVitest>} */
function ofPlaywright(result) {
  /** @type {(suite: any) => any[]} */
  const specs = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specs)]
  const failures = specs(result)
    .filter((spec) => !spec.ok)
    .map((spec) => ({
      name: `${spec.file}:${spec.line} › ${spec.title}`,
      message: spec.tests
        .flatMap((/** @type {any} */ test) => test.results)
        .flatMap((/** @type {any} */ run) => run.errors ?? [])
        .map((/** @type {any} */ error) => error.message ?? '')
        .join('\n'),
    }))
  const { expected, unexpected, flaky } = result.stats
  return { passed: expected, failed: unexpected + flaky + result.errors.length, failures }
}

/** @param {string} file a result file of vitest or Playwright; a missing one counts as one failure */
function countsOf(file) {
  if (!existsSync(file))
    return { passed: 0, failed: 1, failures: [{ name: basename(file), message: '没有结果文件。' }] }
  const result = JSON.parse(readFileSync(file, 'utf8'))
  return 'numPassedTests' in result ? ofVitest(result) : ofPlaywright(result)
}

/** Prints what failed, each once more by name, and the one line that says how the tests went. @param {readonly string[]} files */
export function printCounts(files) {
  const all = files.map(countsOf)
  for (const { name, message } of all.flatMap(({ failures }) => failures)) {
    const lines = stripVTControlCharacters(message ?? '')
      .split('\n')
      .filter((line) => !line.includes('node_modules'))
    process.stdout.write(
      `✗ ${name}\n${lines
        .slice(0, LINES)
        .map((line) => `  ${line}\n`)
        .join('')}`,
    )
  }
  const sum = (/** @type {'passed' | 'failed'} */ key) => all.reduce((total, counts) => total + counts[key], 0)
  const counts = { passed: sum('passed'), failed: sum('failed') }
  process.stdout.write(`${counts.passed} passed, ${counts.failed} failed\n`)
  return counts
}
