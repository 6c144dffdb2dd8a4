import { t } from '../../../shared/messages/translate'
import type { TemplateName } from '../../../shared/portal/theme/theme'
import { THEME_VARIABLES } from '../../../shared/portal/theme/variables.data'

/** What a template can print, with examples. */
export function ThemeVariables({ template }: { readonly template: TemplateName }) {
  return (
    <details className="gt-theme-variables">
      <summary>{t('theme.variables', { file: `${template}.liquid` })}</summary>
      <p className="gt-settings-hint">{t('theme.variablesHint')}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('theme.variable')}</th>
            <th scope="col">{t('theme.example')}</th>
          </tr>
        </thead>
        <tbody>
          {THEME_VARIABLES[template].map(({ name, example }) => (
            <tr key={name}>
              <td>
                <code>{name}</code>
              </td>
              <td>{example}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
