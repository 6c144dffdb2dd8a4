import type { MarkSpec } from 'prosemirror-model'

/** 电头: “本报北京12月28日电（记者 张三）” at the start of a paragraph. What is typed after it is no part of it. */
export const dateline: MarkSpec = { inclusive: false }
