import { Calendar, Input, Popover } from 'antd'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import { useState } from 'react'
import { parsePublishTime, printPublishTime } from '../../../shared/article/publish-time'
import { readTypedTime } from '../../../shared/article/typed-time'
import { t } from '../../../shared/messages/translate'
import { usePortalSettingsStore } from '../../state/portal-settings'
import { Button } from '../../ui/button'
import { Icon } from '../../ui/icon'
import { today } from '../../ui/when'
import { Field, type ControlProps } from './field'
import { useField, useLock } from './record-fields'

/** 发布时间: typed in any usual form or picked, on the portal's clock, as precise as it was given. */
export function PublishTimeField() {
  return (
    <Field name="publishTime" label={t('metadata.field.publishTime')}>
      {(control) => <TimeInput control={control} />}
    </Field>
  )
}

function TimeInput({ control }: { readonly control: ControlProps }) {
  const [value, set] = useField('publishTime')
  const zone = usePortalSettingsStore((settings) => settings.profile.value.zone)
  const lock = useLock()
  const [typed, setTyped] = useState<string | null>(null)
  const [picking, setPicking] = useState(false)
  const shown = value === undefined ? '' : printPublishTime(value, zone)

  // While it is typed, only what can be read reaches the record; text that can't be read is kept as it is at the end.
  const take = (text: string, finished: boolean): void => {
    const trimmed = text.trim()
    if (trimmed === shown) return
    const read = trimmed === '' ? undefined : (readTypedTime(trimmed, zone, today()) ?? (finished ? trimmed : value))
    if (read !== value) set(read)
  }

  return (
    <span className="gt-meta-joined">
      <Input
        size="small"
        {...control}
        value={typed ?? shown}
        placeholder={t('metadata.hint.publishTime')}
        readOnly={lock !== null}
        onFocus={() => setTyped(shown)}
        onChange={({ target }) => {
          setTyped(target.value)
          take(target.value, false)
        }}
        onBlur={() => {
          if (typed !== null) take(typed, true)
          setTyped(null)
        }}
        onPressEnter={() => {
          if (typed !== null) take(typed, true)
        }}
      />
      <Popover
        trigger="click"
        placement="bottomRight"
        classNames={{ root: 'gt-meta-popover' }}
        open={picking && lock === null}
        onOpenChange={setPicking}
        destroyOnHidden
        content={<TimePicker value={value} zone={zone} onValue={set} />}
      >
        <button
          type="button"
          className="gt-meta-adjunct"
          aria-label={t('metadata.time.choose')}
          title={t('metadata.time.choose')}
          disabled={lock !== null}
        >
          <Icon name="clock" size={14} />
        </button>
      </Popover>
    </span>
  )
}

function TimePicker(props: {
  readonly value: string | undefined
  readonly zone: string
  readonly onValue: (value: string | undefined) => void
}) {
  const { zone, onValue } = props
  const now = printPublishTime(new Date().toISOString(), zone)
  const local = props.value === undefined ? '' : printPublishTime(props.value, zone)
  const known = props.value !== undefined && parsePublishTime(props.value) !== null
  const date = known ? local.slice(0, 10) : now.slice(0, 10)
  const time = known ? local.slice(11) : ''
  const give = (nextDate: string, nextTime: string): void => {
    const next = readTypedTime(`${nextDate} ${nextTime}`.trim(), zone, now.slice(0, 10))
    if (next !== null) onValue(next)
  }
  return (
    <div className="gt-meta-picker">
      <Calendar
        fullscreen={false}
        value={dayjs(date).locale('zh-cn')}
        onSelect={(day) => give(day.format('YYYY-MM-DD'), time)}
      />
      <div className="gt-meta-picker-time">
        <label>
          {t('metadata.time.time')}
          <input type="time" value={time} onChange={({ target }) => give(date, target.value)} />
        </label>
        <Button tone="quiet" disabled={time === ''} onClick={() => give(date, '')}>
          {t('metadata.time.dateOnly')}
        </Button>
        <Button tone="quiet" onClick={() => give(now.slice(0, 10), '')}>
          {t('metadata.time.today')}
        </Button>
        <Button tone="quiet" onClick={() => give(now.slice(0, 10), now.slice(11))}>
          {t('metadata.time.now')}
        </Button>
      </div>
      <p className="gt-meta-picker-zone">{t('metadata.time.zone', { zone })}</p>
    </div>
  )
}
