import assert from 'node:assert/strict'
import { AppError } from '../../../shared/ipc/errors'

/** The value, or null where it is refused with one of our codes; anything else is a defect. */
export async function orRefused<T>(what: string, work: Promise<T>): Promise<T | null> {
  try {
    return await work
  } catch (error) {
    if (!(error instanceof AppError)) throw new Error(`${what} fails with no code of ours`, { cause: error })
    assert.notEqual(error.code, 'internal', `${what}: ${error.message} ${String(error.cause)}`)
    return null
  }
}
