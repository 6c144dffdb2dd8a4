import article from './default/article.css?raw'
import body from './default/body.css?raw'
import footer from './default/footer.liquid?raw'
import frame from './default/frame.css?raw'
import media from './default/media.css?raw'
import navigation from './default/navigation.liquid?raw'
import page from './default/page.liquid?raw'
import paper from './default/paper.css?raw'
import structure from './default/structure.css?raw'
import utility from './default/utility.liquid?raw'

/** 版式: all that draws the portal's pages. */
export interface Theme {
  readonly name: string
  /** Liquid by name: `page` draws the whole page, the others what many pages share. */
  readonly templates: {
    readonly page: string
    readonly utility: string
    readonly navigation: string
    readonly footer: string
  }
  readonly css: string
}

/** A figure or a column of a table says its share as a class `width-1` … `width-100`; the body holds no inline styles. */
const shares = Array.from(
  { length: 100 },
  (_, i) => `.article-body :is(figure,col).width-${i + 1}{width:${i + 1}%}`,
).join('\n')

export const defaultTheme: Theme = {
  name: '默认版式',
  templates: { page, utility, navigation, footer },
  css: [frame, shares, article, body, media, structure, paper].join('\n'),
}
