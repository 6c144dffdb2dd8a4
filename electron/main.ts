import { app } from 'electron'
import { homedir } from 'node:os'
import { resolve } from 'node:path'
import { defaultStateDir } from './commandline/state-dir'
import { declareScheme } from './system/protocol/register'
import { readSwitches } from './system/switches'
import { runWithoutWindows } from './system/without-windows'
import { startWorkstation } from './system/workstation'

const switches = readSwitches(process.argv, process.env)
const stateDir = resolve(switches.state ?? defaultStateDir(process.platform, process.env, homedir()))

// Before anything else asks for them: our state and Chromium's lie apart, and the lock of one instance is the folder's.
app.setName('Gaotai')
app.setAppUserModelId('cn.gaotai.workstation')
app.setPath('userData', stateDir)
app.setPath('sessionData', resolve(stateDir, 'chromium'))
// Chromium's own words (date fields, media, dialogs) in the language of the interface.
app.commandLine.appendSwitch('lang', 'zh-CN')
// Every page in a sandbox, unless the launcher says that this machine has none (Linux as root).
declareScheme()

// Nothing is awaited here: Electron gets ready only once this module has run to its end.
if (switches.commandLine !== null) void runWithoutWindows(switches.commandLine)
else if (app.requestSingleInstanceLock()) void startWorkstation(switches, stateDir)
// The first instance has heard of this start and comes to the front.
else app.exit(0)
