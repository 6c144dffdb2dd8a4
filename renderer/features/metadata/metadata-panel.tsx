import { memo, type ReactNode } from 'react'
import { countText } from '../../../shared/document/counts'
import { t, type MessageKey } from '../../../shared/messages/translate'
import { usePortalSettings } from '../../state/portal-settings'
import { useWorkingCopy } from '../../state/working-copy'
import { Attachments } from './attachments'
import { ColumnField, OtherColumnsField } from './column-fields'
import { CorrectionsField } from './corrections-field'
import { ExternalUrlField } from './external-url-field'
import { MissingSummary } from './missing-summary'
import { LanguageField, PinnedField, StatusField } from './publication-fields'
import { PublishTimeField } from './publish-time-field'
import { useLock, useProblems } from './record-fields'
import { SourceFields } from './source-fields'
import { SimilarArticles } from './similar-articles'
import { CoverField, SummaryField } from './summary-fields'
import { TagLine } from './tag-controls'
import { TranslationField } from './translation-field'
import { TextBlock, TextLine } from './text-controls'
import './metadata.css'
import './attachments.css'

/** 稿件信息: every field of the open article's record. Typing in the editor never draws it again. */
export const MetadataPanel = memo(function MetadataPanel() {
  usePortalSettings()
  const key = useWorkingCopy((state) => state.open?.documentKey ?? null)
  const lock = useLock()
  if (key === null) return null
  return (
    <div className="gt-meta" key={key}>
      <header className="gt-meta-head">
        <h2>{t('metadata.title')}</h2>
        <MissingSummary />
      </header>
      {lock === null ? null : (
        <p className="gt-meta-lock" role="status">
          {t(`metadata.${lock}`)}
        </p>
      )}
      <SimilarArticles />
      <form className="gt-meta-form" onSubmit={(event) => event.preventDefault()} autoComplete="off">
        <Group title="metadata.group.title">
          <TitleLength />
          <TextLine name="subtitle" />
          <TextLine name="shortTitle" hint="metadata.hint.shortTitle" />
        </Group>
        <Group title="metadata.group.source">
          <TagLine name="authors" remember="people" />
          <TextLine name="byline" hint="metadata.hint.byline" />
          <SourceFields />
        </Group>
        <Group title="metadata.group.publication">
          <PublishTimeField />
          <ColumnField />
          <OtherColumnsField />
          <StatusField />
          <CorrectionsField />
          <LanguageField />
          <TranslationField />
          <PinnedField />
          <ExternalUrlField />
        </Group>
        <Group title="metadata.group.summary">
          <TagLine name="keywords" />
          <SummaryField />
          <CoverField />
        </Group>
        <Group title="metadata.group.attachments">
          <Attachments />
        </Group>
        <Group title="metadata.group.desk">
          <TextLine name="editor" />
          <TextLine name="proofreader" />
          <TextBlock name="notes" hint="metadata.hint.notes" />
        </Group>
      </form>
    </div>
  )
})

function Group({ title, children }: { readonly title: MessageKey; readonly children: ReactNode }) {
  return (
    <section className="gt-meta-group">
      <h3>{t(title)}</h3>
      {children}
    </section>
  )
}

/** The title is written above the text; its length and what is wrong with it are said here too. */
function TitleLength() {
  const count = useWorkingCopy((state) => countText(state.fields.title).characters)
  const problems = useProblems().filter(({ field }) => field === 'title')
  const worst = problems.some(({ level }) => level !== 'hint') ? 'missing' : 'hint'
  return (
    <div className="gt-meta-field">
      <span className="gt-meta-label">{t('metadata.field.title')}</span>
      <div className="gt-meta-control gt-meta-words">
        {count === 0 || problems.length > 0 ? null : <p data-level="hint">{t('metadata.titleLength', { count })}</p>}
        {problems.map(({ message }) => (
          <p key={message} data-level={worst}>
            {message}
          </p>
        ))}
      </div>
    </div>
  )
}
