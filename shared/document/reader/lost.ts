import { t } from '../../messages/translate'
import type { MendedNotes } from '../footnotes'
import { mendedSentences } from '../mended-notes'

/** What foreign HTML held and a body can't take, gathered while it is read. */
export class Losses {
  private readonly images: string[] = []
  private largeImages = 0
  private media = 0
  private embedded = 0
  private tables = 0
  private cut = false
  private mended: readonly string[] = []

  image(name: string): void {
    this.images.push(name)
  }

  imageTooLarge(): void {
    this.largeImages += 1
  }

  element(name: string): void {
    if (name === 'video' || name === 'audio') this.media += 1
    if (name === 'iframe' || name === 'object' || name === 'embed') this.embedded += 1
  }

  tableCut(): void {
    this.tables += 1
  }

  inputCut(): void {
    this.cut = true
  }

  notes(mended: MendedNotes): void {
    this.mended = mendedSentences(mended)
  }

  /** One Chinese sentence for each kind of loss. */
  sentences(): readonly string[] {
    const sentences: string[] = []
    const count = this.images.length
    const names = this.images.filter((name) => name !== '').slice(0, 3)
    if (count > 0 && names.length === 0) sentences.push(t('document.lost.images', { count }))
    if (count > 0 && names.length > 0) {
      sentences.push(t('document.lost.imagesNamed', { count, names: names.join('、') }))
    }
    if (this.largeImages > 0) sentences.push(t('document.lost.largeImages', { count: this.largeImages }))
    if (this.media > 0) sentences.push(t('document.lost.media', { count: this.media }))
    if (this.embedded > 0) sentences.push(t('document.lost.embedded', { count: this.embedded }))
    if (this.tables > 0) sentences.push(t('document.lost.tables', { count: this.tables }))
    if (this.cut) sentences.push(t('document.lost.cut'))
    return [...sentences, ...this.mended]
  }
}
