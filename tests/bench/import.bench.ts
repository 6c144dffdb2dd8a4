import { pageRows } from './import-pages'
import type { Row } from './rows'

/** What imports keep of real documents, beside what others keep of them. */
export const importing = (): Promise<readonly Row[]> => pageRows()
