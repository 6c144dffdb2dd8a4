import type { ReactNode } from 'react'
import type { Line } from '../../../shared/comparing/lines'
import { t } from '../../../shared/messages/translate'
import './line-view.css'

/** A line as it stands on the page: its sign, its text, its picture; the text comes ready-made, with what changed in it. */
export function LineView({ line, children }: { readonly line: Line; readonly children: ReactNode }) {
  const { kind, containers, align, marker, figure } = line
  if (kind === 'rule') return <p className="gt-line-rule">{t('comparison.rule')}</p>
  if (kind === 'pageBreak') return <p className="gt-line-rule">{t('comparison.kind.pageBreak')}</p>
  const inner = containers.at(-1)
  return (
    <div
      className="gt-line"
      data-kind={kind}
      data-inside={inner}
      data-align={align}
      data-quoted={containers.includes('quote') || containers.includes('pullQuote')}
    >
      {marker === null ? null : <span className="gt-line-marker">{marker}</span>}
      {figure === null ? null : <Picture media={figure.media} alt={figure.alt} />}
      <p>
        {line.text === '' && figure === null ? (
          <em className="gt-line-empty">{t('comparison.emptyLine')}</em>
        ) : (
          children
        )}
      </p>
      {figure === null || figure.credit === '' ? null : <small>{figure.credit}</small>}
    </div>
  )
}

/** An image of the library in a small size; one that hasn't arrived shows its words. */
export function Picture({
  media,
  alt,
  label,
}: {
  readonly media: string | null
  readonly alt: string
  readonly label?: string
}) {
  if (media === null) return <span className="gt-line-nopicture">{t('comparison.noImage')}</span>
  return (
    <img
      src={`/media/${media}`}
      alt={label ?? (alt === '' ? t('comparison.image') : alt)}
      loading="lazy"
      decoding="async"
    />
  )
}
