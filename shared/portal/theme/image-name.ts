/** Names of a theme's pictures: what any server and any style sheet takes. */
export const IMAGE_NAME = /^[a-z0-9][a-z0-9._-]{0,60}\.(png|jpe?g|gif|webp)$/

/** A file's name as a picture of the theme can have it; of one in Chinese a number is left. @param taken names of other pictures */
export function imageNameOf(fileName: string, taken: ReadonlySet<string>): string {
  const name = fileName.toLowerCase()
  if (IMAGE_NAME.test(name)) return name
  const [, stem = '', type = ''] = /^(.*?)(\.[a-z]+)?$/.exec(name) ?? []
  const plain = stem
    .replace(/[^a-z0-9._-]+/g, '-')
    .replace(/^[._-]+|[._-]+$/g, '')
    .slice(0, 40)
  const first = plain === '' ? 'image' : plain
  let fit = `${first}${type}`
  for (let n = 2; taken.has(fit); n++) fit = `${first}-${n}${type}`
  return fit
}
