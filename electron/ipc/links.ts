import { openOutside } from '../system/links'
import type { AreaHandlers } from './context'

export const linkHandlers = (): AreaHandlers<'link:open'> => ({
  'link:open': ({ url }) => openOutside(url),
})
