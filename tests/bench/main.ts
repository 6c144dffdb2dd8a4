import { importing } from './import.bench'
import { editor } from './editor.bench'
import { latency } from './latency.bench'
import { library } from './library.bench'
import { asTable, machine, type BenchReport, type Row } from './rows'
import { paste } from './paste.bench'
import { save } from './save.bench'
import { search } from './search.bench'
import { site } from './site.bench'
import { startup } from './startup.bench'

/** Every bench by the name that `npm run bench -- NAME` takes. */
const BENCHES: Readonly<Record<string, () => Promise<readonly Row[]>>> = {
  save,
  startup,
  latency,
  editor,
  library,
  search,
  import: importing,
  paste,
  site,
}

const [name = '', ...options] = process.argv.slice(2)
const bench = BENCHES[name]
if (bench === undefined) {
  process.stderr.write(`用法：npm run --silent bench -- ${Object.keys(BENCHES).join('|')} [--json]\n`)
  process.exitCode = 2
} else {
  const report: BenchReport = { name, machine: machine(), rows: await bench() }
  process.stdout.write(`${options.includes('--json') ? JSON.stringify(report) : asTable(report)}\n`)
}
