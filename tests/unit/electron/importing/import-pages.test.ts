import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { importFiles } from '../../../../electron/importing'
import type { NodeJson } from '../../../../shared/document/json'
import { makePng } from '../../../support/png'
import { newDesk, tempFolder } from '../library/kit'

async function desk() {
  const library = await (await newDesk()).open()
  const cwd = await tempFolder()
  const put = async (name: string, content: string | Uint8Array): Promise<void> => {
    await mkdir(dirname(join(cwd, name)), { recursive: true })
    await writeFile(join(cwd, name), content)
  }
  return { library, cwd, put, run: (...files: string[]) => importFiles(library, { files, cwd }) }
}

const page = (body: string, head = '<meta charset="utf-8">') =>
  `<html><head>${head}<title>桥头集市重开 - 临汐网</title></head><body><h1>桥头集市重开</h1><p>2019-03-06 来源：临汐晚报</p><div class="content">${body}</div></body></html>`
const TEXT = '<p>停了三年的桥头集市上周末重新开张，一早就有人挑着担子来占位置，卖菜的、磨剪刀的都回来了。</p>'

async function bodyOf(library: Awaited<ReturnType<typeof desk>>['library'], id: string | null) {
  return (await library.load(id ?? '')).revision.record.body
}
const mediaIn = (node: NodeJson): readonly unknown[] => [
  ...(node.type === 'figure' ? [node.attrs?.['media']] : []),
  ...(node.content ?? []).flatMap(mediaIn),
]

describe('importing saved pages', () => {
  test('pictures come from the page’s own folder only, late-loading ones too; what is missing is said', async () => {
    const { library, cwd, put, run } = await desk()
    const elsewhere = await tempFolder()
    await writeFile(join(elsewhere, 'secret.png'), makePng(60, 60))
    await put(
      '页面.html',
      page(`${TEXT}
      <p><img src="%E9%A1%B5%E9%9D%A2_files/a%20b.png"></p><p><img src="blank.gif" data-src="页面_files/late.png"></p>
      <p><img src="link/secret.png"></p><p><img src="../secret.png"></p><p><img src="file:///etc/hosts"></p>
      <p><img src="\\\\\\\\server\\\\share\\\\x.png"></p><p><img src="https://img.example.com/y.png"></p>${TEXT}`),
    )
    await put('页面_files/a b.png', makePng(80, 40))
    await put('页面_files/late.png', makePng(50, 50))
    await put('页面_files/site.css', 'p{}')
    await symlink(elsewhere, join(cwd, 'link'))
    const rows = await run('.')
    expect(rows).toMatchObject([
      { file: '页面.html', ok: true, figures: 7, source: '临汐晚报', publishTime: '2019-03-06' },
    ])
    expect(rows[0]?.lost).toEqual(['5 张图片没有随页面保存在旁边的文件夹里，已在原位留空。'])
    const media = mediaIn(await bodyOf(library, rows[0]?.id ?? null))
    expect(media.map((name) => name !== null)).toEqual([true, true, false, false, false, false, false])
  })

  test('a picture that no page can show is left out with the reason, and the article comes in', async () => {
    const { put, run } = await desk()
    await put('p.html', page(`${TEXT}<p><img src="p_files/x.png"></p>${TEXT}`))
    await put('p_files/x.png', 'no picture')
    const [row] = await run('p.html')
    expect(row?.ok).toBe(true)
    expect(row?.lost.join()).toContain('图片 x.png 没有导入')
  })

  test('a page is read as its bytes are, whatever it declares', async () => {
    const { put, run } = await desk()
    const gbk = Buffer.from(
      '3c68746d6c3e3c686561643e3c6d65746120636861727365743d6762323331323e3c7469746c653ebcafcad0d6d8bfaa3c2f7469746c653e3c2f686561643e3c626f64793e3c68313ebcafcad0d6d8bfaa3c2f68313e3c703e',
      'hex',
    )
    // “集市重开。” again and again, as GBK.
    const text = Buffer.from('bcafcad0d6d8bfaaa1a3'.repeat(12), 'hex')
    await put('gbk.html', Buffer.concat([gbk, text, Buffer.from('</p></body></html>')]))
    await put('utf8.html', page(TEXT, '<meta charset="gb2312">'))
    const rows = await run('gbk.html', 'utf8.html')
    expect(rows.map(({ title }) => title)).toEqual(['集市重开', '桥头集市重开'])
  })

  test('a web archive brings its pictures with it', async () => {
    const { library, put, run } = await desk()
    const html = page(`${TEXT}<p><img src="pics/a.png"></p><p><img src="https://img.example.com/b.png"></p>${TEXT}`)
    const part = (type: string, location: string, encoding: string, body: string) =>
      `--B\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: ${encoding}\r\nContent-Location: ${location}\r\n\r\n${body}\r\n`
    const quoted = [...Buffer.from(html)].map((byte) => `=${byte.toString(16).padStart(2, '0').toUpperCase()}`).join('')
    const lines = (quoted.match(/.{1,72}/g) ?? []).join('=\r\n')
    const image = (size: number) => makePng(size, size).toString('base64')
    await put(
      '页.mht',
      `From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="B"\r\n\r\n` +
        part('text/html; charset="utf-8"', 'https://news.example.com/1/a.html', 'quoted-printable', lines) +
        part('image/png', 'https://news.example.com/1/pics/a.png', 'base64', image(40)) +
        part('image/png', 'https://img.example.com/b.png', 'base64', image(44)) +
        '--B--\r\n',
    )
    const [row] = await run('页.mht')
    expect(row).toMatchObject({ ok: true, title: '桥头集市重开', figures: 2, lost: [] })
    expect(mediaIn(await bodyOf(library, row?.id ?? null)).every((name) => typeof name === 'string')).toBe(true)
  })

  test('what holds no article, or is no archive, is refused with words and the rest comes in', async () => {
    const { put, run } = await desk()
    await put('empty.html', '<html><body><ul><li><a href="/">首页</a></li></ul></body></html>')
    await put('broken.mht', 'MIME-Version: 1.0\r\n\r\nnothing')
    await put('good.html', page(TEXT + TEXT))
    const rows = await run('empty.html', 'broken.mht', 'good.html')
    expect(rows.map(({ error }) => error?.code ?? 'ok')).toEqual(['import-unreadable', 'import-unreadable', 'ok'])
  })

  test('a page that stands in a column of ours comes into it', async () => {
    const { put, run } = await desk()
    const path =
      '<div class="crumb"><a href="/">网站首页</a> &gt; <a href="/n">新闻中心</a> &gt; <a href="/z">综合新闻</a> &gt; 正文</div>'
    await put('p.html', page(TEXT + TEXT).replace('<body>', `<body>${path}`))
    const [row] = await run('p.html')
    expect(row?.columnPath).toEqual(['网站首页', '新闻中心', '综合新闻', '正文'])
    expect(row?.lost).toEqual([])
  })
})
