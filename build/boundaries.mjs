import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { cruise } from 'dependency-cruiser'
import extractTsConfig from 'dependency-cruiser/config-utl/extract-ts-config'
import { rules } from './boundary-rules.mjs'
import { root } from './setup/paths.mjs'
import { runEntry, say } from './setup/say.mjs'

const ROOMS = ['electron', 'renderer', 'shared']

/** @param {string} dir @returns {number} */
function countSources(dir) {
  let count = 0
  for (const entry of readdirSync(join(root, dir), { withFileTypes: true })) {
    if (entry.isDirectory()) count += countSources(join(dir, entry.name))
    else if (/\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts')) count += 1
  }
  return count
}

await runEntry(async () => {
  process.chdir(root)
  const tsConfig = extractTsConfig(join(root, 'build/tsconfig.base.json'))
  const { output } = await cruise(ROOMS, { ...rules, validate: true, ruleSet: rules }, undefined, { tsConfig })
  if (typeof output === 'string') throw new Error('dependency-cruiser gave no object')
  const { modules, summary } = output
  for (const { rule, from, to } of summary.violations) say(`${rule.name}: ${from} → ${to}`)
  const sources = ROOMS.reduce((sum, room) => sum + countSources(room), 0)
  const seen = modules.filter(
    (module) => ROOMS.some((room) => module.source.startsWith(`${room}/`)) && /\.tsx?$/.test(module.source),
  )
  if (seen.length < sources) {
    say(`only ${seen.length} of ${sources} modules were cruised: the rules held nothing`)
    return 1
  }
  return summary.violations.length === 0 ? 0 : 1
})
