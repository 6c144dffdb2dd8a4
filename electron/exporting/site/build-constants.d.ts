/** Which code draws the pages, and which looks at the articles: set where programs are bundled (`build/drawing-stamp.mjs`), absent in tests. */
declare const GAOTAI_DRAWING: string | undefined
declare const GAOTAI_FACTS: string | undefined
