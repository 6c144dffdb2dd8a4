import { createHash } from 'node:crypto'
import type { DiskOperations } from './operations'

/** Bytes held at once of a file that is only summed. */
const PART = 1 << 20

/** Lower-case hex SHA-256 of a file, read in parts: images of a library may be larger than the memory, all together. */
export async function sumOfFile(disk: DiskOperations, path: string): Promise<string> {
  const file = await disk.openToRead(path)
  try {
    const hash = createHash('sha256')
    const part = new Uint8Array(Math.max(1, Math.min(PART, file.size)))
    for (let position = 0; ;) {
      const came = await file.read(part, position)
      if (came === 0) return hash.digest('hex')
      hash.update(part.subarray(0, came))
      position += came
    }
  } finally {
    await file.close()
  }
}
