import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The rooms that decide what a page looks like, what words it has of the app's own, and what bytes. */
const DRAWING = ['shared/article', 'shared/document', 'shared/messages', 'shared/portal', 'electron/exporting/site']
/** The rooms that decide what a site knows and says of its articles. */
const FACTS = ['shared', 'electron/exporting/site']

/**
 * A name for the code that draws pages: a site that another build exported is drawn anew, whatever its version says.
 * @param {string} root of the project @returns {string}
 */
export const drawingStamp = (root) => stampOf(root, DRAWING)

/**
 * A name for the code that finds out about articles: what another build found out is found out anew.
 * @param {string} root of the project @returns {string}
 */
export const factsStamp = (root) => stampOf(root, FACTS)

/** @param {string} root @param {readonly string[]} rooms @returns {string} */
function stampOf(root, rooms) {
  const sum = createHash('sha256')
  for (const room of rooms) {
    const entries = readdirSync(join(root, room), { recursive: true, withFileTypes: true })
    const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name))
    for (const file of files.sort()) sum.update(readFileSync(file))
  }
  return sum.digest('hex').slice(0, 16)
}
