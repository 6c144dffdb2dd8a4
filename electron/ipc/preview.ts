import type { AreaHandlers, Context } from './context'
import { tellAll } from './events'

export const previewHandlers = ({
  session,
  windows,
  openPreviewWindow,
}: Context): AreaHandlers<'preview:render' | 'preview:open-window' | 'preview:point'> => ({
  'preview:render': async ({ id, record, settings }) => {
    const { previews } = await session.desk()
    const drawn = await previews.draw(id, record, settings)
    tellAll(windows.all(), 'preview:changed', { id, ...drawn })
    return drawn
  },
  'preview:open-window': openPreviewWindow,
  'preview:point': ({ point }) => tellAll(windows.all(), 'preview:point', point),
})
