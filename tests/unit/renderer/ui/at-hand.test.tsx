import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { atHand } from '../../../../renderer/ui/at-hand'

const Greeting = ({ name }: { readonly name: string }) => <p>你好，{name}</p>

it('draws what was fetched at once, and nothing before', async () => {
  const Late = atHand(() => Promise.resolve(Greeting))
  expect(renderToStaticMarkup(<Late name="林晓" />)).toBe('')
  await Late.fetch()
  expect(renderToStaticMarkup(<Late name="林晓" />)).toBe('<p>你好，林晓</p>')
})

it('tells whoever fetches that a chunk didn’t come, and can fetch again', async () => {
  let isThere = false
  const Late = atHand(() => (isThere ? Promise.resolve(Greeting) : Promise.reject(new Error('gone'))))
  await expect(Late.fetch()).rejects.toThrow('gone')
  isThere = true
  await Late.fetch()
  expect(renderToStaticMarkup(<Late name="林晓" />)).not.toBe('')
})
