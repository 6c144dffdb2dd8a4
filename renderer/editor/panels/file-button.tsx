import { useRef } from 'react'
import { FileField, type FileFieldProps } from '../../ui/file-field'
import { IMAGE_TYPES } from '../images/image-types'
import type { EditorIconName } from '../toolbar/editor-icon'
import { ToolButton } from '../toolbar/tool-button'

interface FileButtonProps extends Omit<FileFieldProps, 'accept'> {
  readonly icon: EditorIconName
}

/** A tool that asks for image files. */
export function FileButton({ icon, ...asked }: FileButtonProps) {
  const field = useRef<HTMLInputElement>(null)
  return (
    <>
      <ToolButton label={asked.label} icon={icon} onPress={() => field.current?.click()} />
      <FileField field={field} accept={IMAGE_TYPES} {...asked} />
    </>
  )
}
