import { open, rename } from 'node:fs/promises'
import { join } from 'node:path'

/** The floor of a durable save: the same bytes, temp + fsync + rename + folder fsync, with no check and no retry. */
export async function rawSave(folder: string, name: string, bytes: Uint8Array): Promise<void> {
  const temp = join(folder, `${name}.tmp`)
  const file = await open(temp, 'wx')
  await file.write(bytes)
  await file.sync()
  await file.close()
  await rename(temp, join(folder, name))
  const handle = await open(folder, 'r')
  await handle.sync()
  await handle.close()
}

export const RAW_SAVE = 'temp+fsync+rename+folder fsync'
