#!/usr/bin/env node
import { processIo } from './commandline/process-io'
import { runCommandLine } from './commandline/run'

// The code is set, not exited with: what stands in the pipes has to get out first.
process.exitCode = await runCommandLine(process.argv.slice(2), processIo())
