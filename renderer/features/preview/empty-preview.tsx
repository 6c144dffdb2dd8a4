import { t } from '../../../shared/messages/translate'

/** Words in the place of the page. */
export function EmptyPreview({ title, text }: { readonly title?: string; readonly text: string }) {
  return (
    <div className="gt-preview-empty" role="status">
      {title === undefined ? null : <h2>{title}</h2>}
      <p>{text}</p>
    </div>
  )
}

export function NothingOpen() {
  return <EmptyPreview title={t('preview.none')} text={t('preview.noneHint')} />
}
