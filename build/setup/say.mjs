/** One line of progress on stderr, so that stdout stays for answers. @param {string} text */
export function say(text) {
  process.stderr.write(`${text}\n`)
}

/** A failure that a person can act on: printed without a stack. */
export class SetupError extends Error {}

/** Runs an entry point; a SetupError becomes its text and exit code 1. @param {() => Promise<number | void>} main */
export async function runEntry(main) {
  try {
    const code = await main()
    if (typeof code === 'number') process.exitCode = code
  } catch (error) {
    process.exitCode = 1
    say(error instanceof SetupError ? `\n${error.message}` : String(error instanceof Error ? error.stack : error))
  }
}
