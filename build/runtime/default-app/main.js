// Stands in for Electron's own default app: loads the app whose folder is named on the command line.
import { app } from 'electron'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const require = createRequire(import.meta.url)
const args = process.argv.slice(1)
let folder
for (let i = 0; i < args.length; i += 1) {
  const arg = args[i]
  if (arg === '-r' || arg === '--require') {
    require(args[(i += 1)])
  } else if (!arg.startsWith('-')) {
    folder = resolve(arg)
    break
  }
}
if (folder === undefined) {
  console.error('usage: electron [options] FOLDER')
  app.exit(2)
} else {
  const description = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  app.setName(description.productName ?? description.name)
  if (description.version !== undefined) app.setVersion(description.version)
  app.setAppPath(folder)
  await import(pathToFileURL(join(folder, description.main)).href)
}
