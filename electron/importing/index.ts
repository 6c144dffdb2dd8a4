export { type ImportedFile, importFiles } from './import-files'
export { columnIdOf, placeColumns, refuseColumn } from './place-columns'
export { parseJson, unwrapRecord } from './read-json'
