import { type ExportDisk, nodeExportDisk } from '../../../electron/exporting/staging/export-disk'

/** A real disk that doesn't wait for the platter and never pauses: for steps in which no power fails. */
export const quickDisk: ExportDisk = {
  ...nodeExportDisk,
  create: async (path) => ({ ...(await nodeExportDisk.create(path)), sync: async () => undefined }),
  openFolder: async (path) => ({ ...(await nodeExportDisk.openFolder(path)), sync: async () => undefined }),
  syncFolder: async () => undefined,
  pause: async () => undefined,
}
