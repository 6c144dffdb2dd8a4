import { EXPORT_KINDS, type ExportKind } from '../../../shared/ipc/export-values'
import { t } from '../../../shared/messages/translate'

/** 网页、单个文件、正文片段: each with a sentence on what one gets. */
export function KindChoice(props: { readonly kind: ExportKind; readonly onKind: (kind: ExportKind) => void }) {
  return (
    <fieldset className="gt-export-kinds">
      <legend>{t('exportDialog.kind')}</legend>
      {EXPORT_KINDS.map((kind) => (
        <label key={kind}>
          <input type="radio" name="export-kind" checked={props.kind === kind} onChange={() => props.onKind(kind)} />
          <span>
            <strong>{t(`exportDialog.kind.${kind}`)}</strong>
            <small>{t(`exportDialog.kind.${kind}.text`)}</small>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
