export { createComposer } from './composer'
export { clipboardContent, type ClipboardContent } from './copying'
export { countForeignFiles, exportArticles, recoverExports } from './export-articles'
