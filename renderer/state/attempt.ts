import { asAppError } from './app'
import { notify } from './notices'

/** Runs an operation of the library and puts its failure into words. */
export async function attempt(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    notify('error', asAppError(error).message)
  }
}
