import { AppError } from '../../shared/ipc/errors'
import { t } from '../../shared/messages/translate'
import type { ImportReview } from '../importing'
import { chooseImport } from '../system/dialogs'
import type { AreaHandlers, Context } from './context'
import { tellAll } from './events'

type Channels = 'import:choose' | 'import:read' | 'import:save' | 'import:discard'

/** The readers are loaded at their first use: the start of the app doesn't wait for them. */
const importing = () => import('../importing')

export const importHandlers = ({ session, windows, fileJobs, imports }: Context): AreaHandlers<Channels> => {
  const onProgress = (progress: { readonly done: number; readonly total: number }): void =>
    tellAll(windows.all(), 'files:progress', { done: progress.done, total: progress.total })
  /** What was read last; it waits until it is saved or given up. */
  let review: ImportReview | null = null

  return {
    'import:choose': async ({ what }, window) => {
      const { FOREIGN_EXTENSIONS } = await importing()
      const paths = await chooseImport(window, what, Object.keys(FOREIGN_EXTENSIONS))
      if (paths !== null) imports.allow(paths)
      return paths === null ? null : { paths }
    },
    'import:read': async ({ paths, changes }) => {
      imports.check(paths)
      review = null
      const { library } = await session.desk()
      const { reviewFiles } = await importing()
      review = await fileJobs.run((signal) =>
        reviewFiles(library, { files: paths, cwd: '/', changes, signal, onProgress }),
      )
      return { rows: review.rows }
    },
    'import:save': async ({ choices, keepOriginals }) => {
      const read = review
      const { library } = await session.desk()
      if (read === null || read.library !== library) throw new AppError('not-found', t('system.error.importGone'))
      return fileJobs.run((signal) => read.save(choices, { keepOriginals, signal, onProgress }))
    },
    'import:discard': () => {
      review = null
    },
  }
}
