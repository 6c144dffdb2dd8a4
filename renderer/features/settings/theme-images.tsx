import { useState } from 'react'
import { t } from '../../../shared/messages/translate'
import { byteSize } from '../../../shared/media/byte-size'
import { imageNameOf } from '../../../shared/portal/theme/image-name'
import { Button } from '../../ui/button'
import { ChooseFiles } from '../../ui/choose-files'

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
  const [unread, setUnread] = useState<readonly string[]>([])
  const add = async (files: readonly File[]): Promise<void> => {
    const more: Record<string, string> = {}
    const failed: string[] = []
    for (const file of files) {
      const name = imageNameOf(file.name, new Set([...Object.keys(images), ...Object.keys(more)]))
      try {
        more[name] = await base64Of(file)
      } catch {
        failed.push(file.name)
      }
    }
    setUnread(failed)
    onImages({ ...images, ...more })
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
      <div className="gt-theme-ways">
        <ChooseFiles
          label={t('theme.addImage')}
          icon="plus"
          accept=".png,.jpg,.jpeg,.gif,.webp"
          part="theme-images"
          onFiles={(files) => void add(files)}
        />
      </div>
      {unread.length === 0 ? null : (
        <p role="alert" className="gt-settings-note">
          {t('theme.imageUnread', { names: unread.join('、') })}
        </p>
      )}
    </fieldset>
  )
}
