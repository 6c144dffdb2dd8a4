import { externalOf } from '../../../shared/article/requirements'
import { t } from '../../../shared/messages/translate'
import { useField } from './record-fields'
import { TextLine } from './text-controls'

/** The address elsewhere that the portal leads to; with one, it says what becomes of the article's own page. */
export function ExternalUrlField() {
  const [externalUrl] = useField('externalUrl')
  const leadsAway = externalUrl !== undefined && externalOf({ externalUrl }) !== null
  return (
    <TextLine
      name="externalUrl"
      hint="metadata.hint.externalUrl"
      note={leadsAway ? t('metadata.externalUrl.note') : null}
    />
  )
}
