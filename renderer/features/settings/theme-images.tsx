import { t } from '../../../shared/messages/translate'
import { byteSize } from '../../../shared/media/byte-size'
import { Button } from '../../ui/button'

type Images = Readonly<Record<string, string>>

/** A file's bytes in base64, as a data: URL ends with them. */
const base64Of = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(typeof reader.result === 'string' ? reader.result.replace(/^[^,]*,/, '') : '')
    reader.onerror = () => reject(reader.error ?? new Error(file.name))
    reader.readAsDataURL(file)
  })

/** Pictures of the theme's style sheet. */
export function ThemeImages({
  images,
  onImages,
}: {
  readonly images: Images
  readonly onImages: (images: Images) => void
}) {
  const add = async (files: readonly File[]): Promise<void> => {
    const read = await Promise.all(files.map(async (file) => [file.name.toLowerCase(), await base64Of(file)] as const))
    onImages({ ...images, ...Object.fromEntries(read) })
  }
  return (
    <fieldset className="gt-settings-group">
      <legend>{t('theme.images')}</legend>
      <p className="gt-settings-hint">{t('theme.imagesHint')}</p>
      <ul className="gt-theme-images">
        {Object.entries(images).map(([name, bytes]) => (
          <li key={name}>
            <code>{`url(images/${name})`}</code>
            <span>{byteSize(Math.floor((bytes.length * 3) / 4))}</span>
            <Button
              tone="quiet"
              icon="trash"
              aria-label={t('theme.removeImage', { name })}
              onClick={() => onImages(Object.fromEntries(Object.entries(images).filter(([other]) => other !== name)))}
            >
              {t('theme.remove')}
            </Button>
          </li>
        ))}
      </ul>
      <label className="gt-theme-add">
        {t('theme.addImage')}
        <input
          type="file"
          accept=".png,.jpg,.jpeg,.gif,.webp"
          multiple
          onChange={({ target }) => {
            void add([...(target.files ?? [])])
            target.value = ''
          }}
        />
      </label>
    </fieldset>
  )
}
