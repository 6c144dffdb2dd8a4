import { readFile, realpath, stat } from 'node:fs/promises'
import { dirname, join, sep } from 'node:path'
import type { ImageAddresses } from '../../../shared/pages/page-images'

/** A picture that is larger on the disk is left where it is. */
const LARGEST = 64 * 1024 ** 2

/**
 * The bytes of a picture that was saved with its page: only below the page's own folder, links resolved, never by an
 * address of the network, a drive or another machine.
 * @param page the page's path @returns null when no address leads to such a file
 */
export async function imageBeside(page: string, addresses: ImageAddresses): Promise<Uint8Array | null> {
  for (const address of addresses) {
    const path = localPath(address)
    const bytes = path === null ? null : await readBelow(dirname(page), path)
    if (bytes !== null) return bytes
  }
  return null
}

/** A relative path as a browser that saves pages writes it. */
function localPath(address: string): string | null {
  if (/^[a-z][a-z\d+.-]*:/i.test(address) || /^[/\\]/.test(address) || address.includes('\0')) return null
  try {
    return decodeURIComponent(address.split(/[?#]/, 1)[0] ?? '').replaceAll('\\', '/')
  } catch {
    return null
  }
}

async function readBelow(folder: string, path: string): Promise<Uint8Array | null> {
  try {
    const top = await realpath(folder)
    const place = await realpath(join(top, path))
    if (!place.startsWith(top + sep)) return null
    const facts = await stat(place)
    return facts.isFile() && facts.size <= LARGEST ? await readFile(place) : null
  } catch {
    return null
  }
}
