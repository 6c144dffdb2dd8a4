import { hash } from 'node:crypto'

/** Lower-case hex SHA-256. */
export const sha256 = (bytes: Uint8Array | string): string => hash('sha256', bytes)
