import { describe, expect, it } from 'vitest'
import { afterSave, type TopicDraft } from '../../../../../renderer/features/settings/settings-draft'

const HASH = 'b'.repeat(64)
const draftOf = <T>(value: T): TopicDraft<T> => ({ parent: null, start: value, value, unreadable: null })

describe('settings that were saved', () => {
  it('start from what is stored, and what was typed meanwhile stays', () => {
    const sent = { siteName: '云溪 ' }
    const stored = { siteName: '云溪' }
    expect(afterSave(draftOf(sent), sent, stored, HASH)).toMatchObject({ parent: HASH, start: stored, value: stored })
    const typed = { siteName: '云溪出版社' }
    expect(afterSave(draftOf(typed), sent, stored, HASH)).toMatchObject({ parent: HASH, start: stored, value: typed })
  })
})
