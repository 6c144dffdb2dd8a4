export { importFiles } from './import-files'
export type { ImportedFile } from './imported-row'
export { columnIdOf, placeColumns, refuseColumn } from './place-columns'
export { parseJson, unwrapRecord } from './read-json'
