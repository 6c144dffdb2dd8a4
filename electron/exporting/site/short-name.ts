import { createHash } from 'node:crypto'

/** A short name of a text, the same everywhere: half of its SHA-256, in hex. */
export const shortName = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex').slice(0, 32)
