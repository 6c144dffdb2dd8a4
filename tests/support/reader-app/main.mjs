import { app, BrowserWindow } from 'electron'

// A plain browser for exported pages: the workstation's own windows navigate nowhere. (Electron is ready only after this
// file has been read, so nothing waits for it here.)
const [width = 1280, height = 900] = (process.env['READER_SIZE'] ?? '').split('x').map(Number)
app.on('window-all-closed', () => app.quit())
void app.whenReady().then(() => new BrowserWindow({ width, height }).loadURL('about:blank'))
