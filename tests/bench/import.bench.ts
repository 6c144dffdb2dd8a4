import { pageRows } from './import-pages'
import { wordRows } from './import-word'
import type { Row } from './rows'

/** What imports keep of real documents, beside what others keep of them. */
export const importing = async (): Promise<readonly Row[]> => [...(await pageRows()), ...(await wordRows())]
