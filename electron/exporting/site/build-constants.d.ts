/** Which code draws the pages: set where programs are bundled (`build/drawing-stamp.ts`), absent in tests. */
declare const GAOTAI_DRAWING: string | undefined
