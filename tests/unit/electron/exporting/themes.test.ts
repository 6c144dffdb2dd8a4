import { randomBytes } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { describe, expect, test } from 'vitest'
import { ZipFile } from 'yazl'
import { readTheme, tryTheme, writeTheme } from '../../../../electron/exporting'
import { siteAssets } from '../../../../electron/exporting/site/site-assets'
import { AppError } from '../../../../shared/ipc/errors'
import { defaultOwnTheme, type OwnTheme, themeFrom } from '../../../../shared/portal/theme/own-theme'
import { parseOwnTheme } from '../../../../shared/portal/theme/parse-own-theme'
import { TEMPLATE_NAMES } from '../../../../shared/portal/theme/theme'
import { THEMES } from '../../../../shared/portal/theme/themes'
import { THEME_VARIABLES, type ThemeVariable } from '../../../../shared/portal/theme/variables.data'
import { makePng } from '../../../support/png'
import { tempFolder } from '../library/kit'
import { breakingDisk, contentOf, from } from './kit'
import { saveReady, siteDesk } from './site/kit'

const own = (change: Partial<OwnTheme>): OwnTheme => ({ ...defaultOwnTheme, ...change })
const { css, templates } = THEMES.default
const messageOf = async (work: () => unknown): Promise<string> => {
  try {
    await work()
    return ''
  } catch (error) {
    return error instanceof AppError ? error.message : `no AppError: ${String(error)}`
  }
}

/** Liquid that prints a documented variable wherever it is there: `a[].b` in a loop over `a`. */
function printing({ name }: ThemeVariable): string {
  const [path = '', filter] = name.split(' | ')
  const parts = path.split('[].')
  let inner = ''
  let [before, after] = ['', '']
  for (const [depth, part] of parts.entries()) {
    const whole = depth === 0 ? part : `v${depth - 1}.${part}`
    if (depth < parts.length - 1) {
      before += `{% for v${depth} in ${whole} %}`
      after = `{% endfor %}${after}`
    } else
      inner = part.endsWith('[]')
        ? `{{ ${whole.slice(0, -2)}.size }}`
        : `{{ ${whole}${filter === undefined ? '' : ' | size'} }}`
  }
  const root = path.split(/[.[]/)[0] ?? ''
  return `{% if ${root} %}<!-- ${before}${inner}${after} -->{% endif %}`
}

describe('本社版式', () => {
  test.each(['default', 'clean'] as const)('what comes with the app is sound: %s', async (base) => {
    await tryTheme(own({ base }))
  })

  test('every variable that is documented is there, on every kind of page', async () => {
    for (const name of TEMPLATE_NAMES) {
      const text = templates[name] + THEME_VARIABLES[name].map(printing).join('\n')
      await tryTheme(own({ templates: { [name]: text } }))
    }
  })

  test('a wrong template is refused with its file and line, before it is saved', async () => {
    const cases: readonly (readonly [name: 'home' | 'article', text: string, said: string])[] = [
      [
        'home',
        `${templates.home}\n{{ nope }}`,
        `home.liquid 第 ${templates.home.split('\n').length + 1} 行，没有变量“nope”`,
      ],
      ['article', 'a\nb\n{% foo %}', 'article.liquid 第 3 行，没有标签“foo”'],
      ['article', 'a\n{% if x %}', 'article.liquid 第 2 行，“{% if x %}”没有结束'],
      ['home', 'a\n{{ lead | shout }}', 'home.liquid 第 2 行，没有过滤器“shout”'],
      ['home', "{% include 'x' %}", 'home.liquid 第 1 行，模板里不能引用别的模板'],
      ['home', "{% render '/etc/passwd' %}", 'home.liquid 第 1 行，模板里不能引用别的模板'],
      ['home', '{% for x y %}{% endfor %}', 'home.liquid 第 1 行，标签的写法不对'],
      ['home', '{% for i in (1..100000000) %}x{% endfor %}', 'home.liquid 第 1 行，生成的内容太多'],
      [
        'home',
        '{% assign x = "12345678" %}{% for i in (1..19000) %}{% assign x = x | append: x %}{% endfor %}',
        'home.liquid',
      ],
      ['article', templates.article.replace('</article>', ''), '没有通过检查（</main>）'],
      ['article', templates.article.replace('<h1 ', '<h1 onclick="go()" '), '没有通过检查（h1 onclick）'],
      ['article', `${templates.article}<img src="file:///c:/x.png" alt="">`, '没有通过检查（file:///c:/x.png）'],
    ]
    for (const [name, text, said] of cases)
      expect(await messageOf(() => tryTheme(own({ templates: { [name]: text } })))).toContain(said)
  })

  test('a style sheet loads nothing but the pictures of the theme, which go along inside of it', async () => {
    const picture = Buffer.from(makePng(4, 4)).toString('base64')
    const refused = (text: string, images = {}) =>
      messageOf(() => parseOwnTheme({ ...defaultOwnTheme, css: text, images }))
    expect(await refused('a{}\n@import "x.css";')).toContain('第 2 行要载入“@import”')
    expect(await refused('a{background:url(https://a.example/x.png)}')).toContain('第 1 行')
    expect(await refused('a{background:url(../../secret.png)}')).toContain('第 1 行')
    expect(await refused('\n\na{background:url(images/logo.png)}')).toContain('theme.css 第 3 行用了图片“logo.png”')
    for (const loading of [
      'a{background:u\\72l(http://a.example/x.png)}',
      'a{background:\\000055 RL( "\\68ttp://a.example/x.png" )}',
      'a{background:url(\\68 ttp://a.example/x.png)}',
      '@\\69mport "x.css";',
      '@import/**/url(x.css);',
      'a{background:-webkit-image-set("//a.example/x.png" 1x)}',
      'a{mask:url(\u00a0"#x);background:url(http://a.example/x.png);"}',
    ])
      expect(await refused(`b{}\n${loading}`, { 'x.png': picture })).toContain('第 2 行要载入')
    expect(await refused('a{content:"\\\r\n";background:url(http://a.example/x.png)}')).toContain('第 2 行要载入')
    const harmless = '/* url(http://a.example/) */a::before{content:"@import url(x)"} b{color:u/**/rl(x)}'
    expect(parseOwnTheme({ ...defaultOwnTheme, css: harmless }).css).toBe(harmless)
    expect(await refused(css, { '../x.png': picture })).toContain('图片名')
    expect(await refused(css, { 'x.svg': picture })).toContain('图片名')
    expect(await refused(css, { 'x.png': 'A'.repeat(400_004) })).toContain('太大')
    const theme = parseOwnTheme({
      ...defaultOwnTheme,
      css: 'a{background:url("images/logo.png")}',
      images: { 'logo.png': picture },
    })
    const embedded = `a{background:url(data:image/png;base64,${picture})}`
    expect(themeFrom(theme).css).toBe(embedded)
    expect(themeFrom({ ...theme, css: 'a{background:URL( images/lo\\67o.png )}' }).css).toBe(embedded)
  })

  test.each(['theme.zip', 'theme'])(
    "goes out as %s and comes back as it was; what was not changed stays the base's",
    async (name) => {
      const theme = parseOwnTheme({
        name: '绿色版式',
        base: 'clean',
        templates: { home: `${templates.home}<!-- 首页 -->` },
        css: `${THEMES.clean.css}a{background:url(images/logo.png)}`,
        images: { 'logo.png': Buffer.from(makePng(4, 4)).toString('base64') },
      })
      const path = join(await tempFolder(), name)
      const write = (library: string) => writeTheme(theme, path, { replace: false, library: join(path, '..', library) })
      expect(await messageOf(() => write('.'))).toContain('稿库')
      await write('library')
      expect(await readTheme(path)).toEqual(theme)
      expect(await messageOf(() => write('library'))).toContain('已经存在')
    },
  )

  test('an archive that can not be replaced stays what it was', async () => {
    const path = join(await tempFolder(), 'theme.zip')
    const library = join(path, '..', 'library')
    await writeTheme(own({ name: '原来的' }), path, { replace: false, library })
    for (const at of [1, 2, 3, 4, 5]) {
      const { disk } = breakingDisk(from(at), 'ENOSPC')
      expect(
        await messageOf(() => writeTheme(own({ name: '后来的' }), path, { replace: true, library }, disk)),
      ).toContain('磁盘已满')
      expect((await readTheme(path)).name).toBe('原来的')
    }
    await writeTheme(own({ name: '后来的' }), path, { replace: true, library })
    expect((await readTheme(path)).name).toBe('后来的')
  })

  test('comes in as archive programs pack it, and what is no theme is refused with words', async () => {
    const home = await tempFolder()
    const packed = async (files: Readonly<Record<string, string>>): Promise<string> => {
      const zip = new ZipFile()
      for (const [path, text] of Object.entries(files)) zip.addBuffer(Buffer.from(text), path)
      zip.end()
      const file = join(home, `${Object.keys(files).length}-${Math.random()}.zip`)
      await writeFile(file, await buffer(zip.outputStream))
      return file
    }
    const note = JSON.stringify({ format: 1, name: '打包的', base: 'default' })
    const crlf = templates.footer.replaceAll('\n', '\r\n')
    expect(await readTheme(await packed({ 'my/theme.json': note, 'my/footer.liquid': crlf }))).toEqual(
      own({ name: '打包的' }),
    )
    expect(await messageOf(async () => readTheme(await packed({ 'home.liquid': 'x' })))).toContain('缺少 theme.json')
    const heavy = await packed({ 'theme.json': note, 'images/a.png': randomBytes(4 * 1024 * 1024).toString('base64') })
    expect(await messageOf(() => readTheme(heavy))).toContain('太大')
    const left = await packed({ 'theme.json': note, 'images/.DS_Store': 'x', '__MACOSX/._theme.json': 'x' })
    expect(await readTheme(left)).toEqual(own({ name: '打包的' }))
    const later = JSON.stringify({ format: 2, name: 'x', base: 'default' })
    expect(await messageOf(async () => readTheme(await packed({ 'theme.json': later })))).toContain('theme.json')
    const wrong = await packed({ 'theme.json': note, 'list.liquid': 'a\n{% foo %}' })
    expect(await messageOf(() => readTheme(wrong))).toContain('list.liquid 第 2 行')
    await writeFile(join(home, 'text.zip'), 'no archive')
    expect(await messageOf(() => readTheme(join(home, 'text.zip')))).toContain('压缩包不完整')
    const typo = await packed({ 'theme.json': note, 'artcile.liquid': 'x' })
    expect(await messageOf(() => readTheme(typo))).toContain('没有叫“artcile.liquid”的模板')
    await mkdir(join(home, 'empty'))
    expect(await messageOf(() => readTheme(join(home, 'empty')))).toContain('缺少 theme.json')
  })

  test('draws the site once it is chosen, and only what it changes is written', async () => {
    const { library, out, run, options } = await siteDesk()
    await saveReady(library, '一篇')
    await run(options)
    const theme = own({ templates: { footer: `${templates.footer}<p>本社自己的页脚</p>` } })
    await library.settings.set('theme', theme, null)
    await run(options)
    expect((await contentOf(out))['index.html']).not.toContain(Buffer.from('本社自己的页脚').toString('latin1'))
    const site = await library.settings.get('site')
    await library.settings.set('site', { ...(site.value as object), theme: 'own' }, site.hash)
    const report = await run(options)
    expect((await contentOf(out))['index.html']).toContain(Buffer.from('本社自己的页脚').toString('latin1'))
    expect(report.written.filter((path) => path.endsWith('.css'))).toEqual([])
    expect((await run(options)).written).toEqual([])
    const commented = [
      '/* a */ a /* b */ b{margin:1px/**//* c */.5px}@media all and/* d */(color){.文/**/字{top:0}}',
      `i::before{content : "/*  ;" ; top: 0}/* don't e`,
    ].join('\n')
    const { stylesheet, read } = siteAssets(library, themeFrom(own({ css: commented })))
    const small = 'a b{margin:1px/**/.5px}@media all and/**/(color){.文/**/字{top:0}}i::before{content :"/*  ;";top:0}'
    expect(Buffer.from(await read(stylesheet)).toString('utf8')).toBe(`@charset "utf-8";${small}`)
  })
})
