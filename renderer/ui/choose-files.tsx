import { useRef } from 'react'
import { Button } from './button'
import { FileField, type FileFieldProps } from './file-field'
import type { IconName } from './icon'

interface ChooseFilesProps extends Omit<FileFieldProps, 'multiple'> {
  readonly icon: IconName
  readonly disabled?: boolean
}

/** A button that asks for files. */
export function ChooseFiles({ icon, disabled = false, ...asked }: ChooseFilesProps) {
  const field = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button icon={icon} disabled={disabled} onClick={() => field.current?.click()}>
        {asked.label}
      </Button>
      <FileField field={field} multiple {...asked} />
    </>
  )
}
