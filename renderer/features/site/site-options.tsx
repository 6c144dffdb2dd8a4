import { useEffect, useState } from 'react'
import type { ArticleId } from '../../../shared/article/record'
import type { SettingsTopic } from '../../../shared/ipc/library-values'
import { t } from '../../../shared/messages/translate'
import { GATE_LEVELS, GATE_RULES, type GateLevel, type GateSettings } from '../../../shared/portal/site/gate'
import { THEME_CHOICES, type SiteSettings, type ThemeChoice } from '../../../shared/portal/site/site-settings'
import { parseGateSettings, parseSiteSettings } from '../../../shared/portal/settings'
import { call } from '../../bridge/client'
import { asAppError } from '../../state/app'
import { useSummary } from '../../state/use-summary'
import { useWhyNotWritable } from '../../state/writable'

interface Topics {
  readonly site: SettingsTopic
  readonly gate: SettingsTopic
}

async function readTopics(): Promise<Topics> {
  const [site, gate] = await Promise.all([
    call('settings:get', { topic: 'site' }),
    call('settings:get', { topic: 'gate' }),
  ])
  return { site, gate }
}

interface SiteOptionsProps {
  readonly leads: readonly { readonly id: string; readonly title: string }[]
  /** Something was saved that changes what an export would do. */
  readonly onSaved: () => void
}

/** 头条, 稿件地址 and what the gate stops at; each is saved when it is changed. */
export function SiteOptions({ leads, onSaved }: SiteOptionsProps) {
  const [topics, setTopics] = useState<Topics | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [pattern, setPattern] = useState<string | null>(null)
  const whyNot = useWhyNotWritable()
  useEffect(() => {
    readTopics().then(setTopics, (error: unknown) => setProblem(asAppError(error).message))
  }, [])
  if (topics === null) return problem === null ? null : <p role="alert">{problem}</p>
  const site: SiteSettings = parseSiteSettings(topics.site.value)
  const gate: GateSettings = parseGateSettings(topics.gate.value)

  const save = async (topic: 'site' | 'gate', value: object): Promise<void> => {
    try {
      const saved = await call('settings:set', { topic, value, parent: topics[topic].hash })
      setTopics({ ...topics, [topic]: saved })
      setProblem(null)
      setPattern(null)
      onSaved()
    } catch (error) {
      setProblem(asAppError(error).message)
      // Somebody else may have saved them meanwhile: the next try stands on theirs.
      await readTopics().then(setTopics, () => undefined)
    }
  }
  const { lead: _lead, ...withoutLead } = site
  const known = leads.some(({ id }) => id === site.lead)
  return (
    <fieldset className="gt-site-options" disabled={whyNot !== null}>
      <legend>{t('site.options')}</legend>
      {problem === null ? null : (
        <p className="gt-site-refusal" role="alert">
          {problem}
        </p>
      )}
      <label>
        <span>{t('site.lead')}</span>
        <select
          value={site.lead ?? ''}
          onChange={({ target }) =>
            void save('site', target.value === '' ? withoutLead : { ...withoutLead, lead: target.value })
          }
        >
          <option value="">{t('site.leadAuto')}</option>
          {site.lead === undefined || known ? null : <OtherLead id={site.lead} />}
          {leads.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{t('site.theme')}</span>
        <select
          value={site.theme}
          onChange={({ target }) => void save('site', { ...site, theme: target.value as ThemeChoice })}
        >
          {THEME_CHOICES.map((name) => (
            <option key={name} value={name}>
              {t(`site.theme.${name}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{t('site.articlePath')}</span>
        <input
          value={pattern ?? site.articlePath}
          spellCheck={false}
          onChange={({ target }) => setPattern(target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.currentTarget.blur()
          }}
          onBlur={() => {
            if (pattern !== null && pattern !== site.articlePath) void save('site', { ...site, articlePath: pattern })
          }}
        />
      </label>
      <details>
        <summary>{t('site.gate')}</summary>
        {GATE_RULES.map((rule) => (
          <label key={rule}>
            <span>{t(`site.gate.${rule}`)}</span>
            <select
              value={gate[rule]}
              onChange={({ target }) => void save('gate', { ...gate, [rule]: target.value as GateLevel })}
            >
              {GATE_LEVELS.map((level) => (
                <option key={level} value={level}>
                  {t(`site.level.${level}`)}
                </option>
              ))}
            </select>
          </label>
        ))}
      </details>
    </fieldset>
  )
}

/** A lead that is not, or not yet, among the site's newest articles. */
function OtherLead({ id }: { readonly id: ArticleId }) {
  const summary = useSummary(id)
  return <option value={id}>{summary === null ? id : summary?.title || t('common.untitled')}</option>
}
