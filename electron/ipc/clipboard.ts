import { copyToClipboard } from '../system/clipboard'
import type { AreaHandlers } from './context'

export const clipboardHandlers = (): AreaHandlers<'clipboard:write-text'> => ({
  'clipboard:write-text': ({ text }) => copyToClipboard({ text }),
})
