import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { drawingStamp } from '../../../build/drawing-stamp.mjs'
import { tempFolder } from '../electron/library/kit'

it('a site is drawn anew where another build lays pages out in another way or writes their bytes so', async () => {
  const root = await tempFolder()
  const write = async (path: string, text: string): Promise<string> => {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), text)
    return path
  }
  const deciding = [
    'shared/article/a.ts',
    'shared/document/a.ts',
    'shared/messages/a.ts',
    'shared/portal/a.ts',
    'electron/exporting/site/encode.ts',
  ]
  for (const path of deciding) await write(path, '')
  for (const path of deciding) {
    const before = drawingStamp(root)
    await write(path, 'other')
    expect(drawingStamp(root)).not.toBe(before)
  }
})
