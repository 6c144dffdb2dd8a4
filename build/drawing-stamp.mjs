import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The rooms that decide what a page looks like. */
const ROOMS = ['shared/article', 'shared/document', 'shared/portal']

/**
 * A name for the code that draws pages: a site that another build exported is drawn anew, whatever its version says.
 * @param {string} root of the project @returns {string}
 */
export function drawingStamp(root) {
  const sum = createHash('sha256')
  for (const room of ROOMS) {
    const entries = readdirSync(join(root, room), { recursive: true, withFileTypes: true })
    const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name))
    for (const file of files.sort()) sum.update(readFileSync(file))
  }
  return sum.digest('hex').slice(0, 16)
}
