import type { Random } from '../random'

/** What a disk may hold after the power went. */
export interface CrashChoices {
  /** Whether a change of names that no sync of its folder followed has come to the disk. */
  readonly keepsName: () => boolean
  /** The bytes of a file that was not synced since it was written. */
  readonly dataOf: (written: Buffer, synced: Buffer) => Buffer
}

type Variant = (random: Random) => CrashChoices

const cut = (written: Buffer, length: number): Buffer => written.subarray(0, length)

/**
 * The worst that a disk may make of what nobody synced. Names and data go their own ways: a name may come to the disk
 * before the bytes, and the other way round; one folder's change before another's.
 */
export const VARIANTS: Readonly<Record<string, Variant>> = {
  'nothing unsynced stays': () => ({ keepsName: () => false, dataOf: (_written, synced) => synced }),
  'names stay, data is empty': () => ({ keepsName: () => true, dataOf: () => Buffer.alloc(0) }),
  'names stay, data is NUL': () => ({ keepsName: () => true, dataOf: (written) => Buffer.alloc(written.length) }),
  'everything stays': () => ({ keepsName: () => true, dataOf: (written) => written }),
  'some names stay, data is cut': (random) => ({
    keepsName: () => random.chance(0.5),
    dataOf: (written) => cut(written, random.below(written.length + 1)),
  }),
  'most names stay, data is cut and NUL': (random) => ({
    keepsName: () => random.chance(0.8),
    dataOf: (written) => {
      const length = random.below(written.length + 1)
      return Buffer.concat([cut(written, length), Buffer.alloc(written.length - length)])
    },
  }),
}
