import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Converted } from '../word-features'

/** As much of mammoth as is used here; the package stands beside this file and is installed by the bench alone. */
interface Mammoth {
  readonly convertToHtml: (input: { readonly buffer: Buffer }) => Promise<{
    readonly value: string
    readonly messages: readonly { readonly message: string }[]
  }>
}

/** Mammoth as it comes, without a style map of one's own. */
export async function convertWithMammoth(bytes: Buffer): Promise<Converted> {
  const require = createRequire(join(process.cwd(), 'tests', 'bench', 'peers', 'package.json'))
  const { value, messages } = await (require('mammoth') as Mammoth).convertToHtml({ buffer: bytes })
  return { html: value, told: messages.map(({ message }) => message).join('\n') }
}
