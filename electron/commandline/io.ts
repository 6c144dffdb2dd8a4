/** What the command line takes from and gives to its surroundings: a terminal, the packaged app, or a test. */
export interface CommandIo {
  /** The result, and nothing else. */
  readonly write: (text: string) => void
  /** Progress, events and errors. */
  readonly writeError: (text: string) => void
  /** Whether a person sees `writeError` as it comes. */
  readonly errorIsTerminal: boolean
  /** Aborted by Ctrl-C: work stops between two items. */
  readonly signal: AbortSignal
  /** Asks the person a question and answers what they typed; null where there is no terminal to ask on. */
  readonly ask: ((question: string) => Promise<string>) | null
  /** Draws self-contained HTML as a PDF; absent where there is nothing to draw with. */
  readonly printPdf?: (html: string) => Promise<Uint8Array>
  readonly readInput: () => Promise<Uint8Array>
  readonly cwd: string
  readonly stateDir: string
}
