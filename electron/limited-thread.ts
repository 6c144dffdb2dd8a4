import { Worker } from 'node:worker_threads'

export interface ThreadLimits {
  /** For one question. */
  readonly milliseconds: number
  /** Of what the thread's own language keeps; WebAssembly's memory isn't counted. */
  readonly megabytes: number
}

/** How a question may go unanswered: it took too long, or too much memory, or the thread fell over. */
export type Unanswered = 'slow' | 'memory' | Error

/** A thread for bytes of others, asked one question after the other. */
export interface LimitedThread<Question, Answer extends object> {
  readonly ask: (question: Question) => Promise<Answer | Unanswered>
  readonly close: () => Promise<void>
}

/** The thread is started with the first question, and again after one that it had to be killed for. */
export function limitedThread<Question, Answer extends object>(
  file: () => URL,
  { milliseconds, megabytes }: ThreadLimits,
): LimitedThread<Question, Answer> {
  let worker: Worker | null = null

  const start = (): Worker => {
    const started = new Worker(file(), {
      resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: 64, stackSizeMb: 8 },
      env: {},
      execArgv: [],
      stdin: false,
    })
    started.unref()
    return started
  }

  const close = async (): Promise<void> => {
    const stopped = worker
    worker = null
    await stopped?.terminate()
  }

  return {
    ask: async (question) => {
      worker ??= start()
      const answer = await answerOf<Answer>(worker, question, milliseconds)
      if (answer === 'slow' || answer === 'memory' || answer instanceof Error) await close()
      return answer
    },
    close,
  }
}

/** One question, answered or not. */
function answerOf<Answer extends object>(
  worker: Worker,
  question: unknown,
  milliseconds: number,
): Promise<Answer | Unanswered> {
  return new Promise((resolve) => {
    const finish = (outcome: Answer | Unanswered): void => {
      clearTimeout(timer)
      worker.off('message', onMessage).off('error', onError).off('exit', onExit)
      worker.unref()
      resolve(outcome)
    }
    const onMessage = (answer: Answer): void => finish(answer)
    const onError = (error: Error & { readonly code?: string }): void =>
      finish(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : error)
    const onExit = (code: number): void => finish(new Error(`exit ${code}`))
    const timer = setTimeout(() => finish('slow'), milliseconds)
    worker.on('message', onMessage).on('error', onError).on('exit', onExit)
    worker.ref()
    worker.postMessage(question)
  })
}
