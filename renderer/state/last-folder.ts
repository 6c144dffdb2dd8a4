import { useEffect, useState } from 'react'
import type { ExportFolder } from '../../shared/ipc/export-values'
import { call } from '../bridge/client'

/** The folder that an export goes to: at first the one of last time, when it is still there. */
export function useLastFolder(channel: 'export:last-folder' | 'site:last-folder') {
  const [folder, setFolder] = useState<ExportFolder | null>(null)
  useEffect(() => {
    // A folder that can't be looked at is not offered; choosing one says why.
    call(channel).then(
      (last) => setFolder((chosen) => chosen ?? last),
      () => undefined,
    )
  }, [channel])
  return [folder, setFolder] as const
}
