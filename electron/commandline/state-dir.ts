import { join } from 'node:path'

/**
 * This machine's state folder, the same for the window and the command line: the OS's application-data folder.
 * @param env the process's environment @param home the user's home folder
 */
export function defaultStateDir(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
  home: string,
): string {
  const set = (name: string): string | null => {
    const value = env[name]
    return value === undefined || value === '' ? null : value
  }
  switch (platform) {
    case 'win32':
      return join(set('APPDATA') ?? join(home, 'AppData', 'Roaming'), 'Gaotai')
    case 'darwin':
      return join(home, 'Library', 'Application Support', 'Gaotai')
    default:
      return join(set('XDG_CONFIG_HOME') ?? join(home, '.config'), 'gaotai')
  }
}
