import { hash } from 'node:crypto'

/** A short name of a text, the same everywhere: half of its SHA-256, in hex. */
export const shortName = (text: string): string => hash('sha256', text).slice(0, 32)
