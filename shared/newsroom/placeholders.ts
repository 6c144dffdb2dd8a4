/** A place to be filled in, in UTF-16 units. */
export interface Placeholder {
  readonly from: number
  readonly to: number
}

/** 〔时间〕: a few words in tortoise-shell brackets. A year in them, as in 市发〔2017〕12号, is part of the text. */
const PLACEHOLDER = /〔(?![0-9０-９]+〕)[^〔〕\n]{1,20}〕/g

export const placeholdersIn = (text: string): readonly Placeholder[] =>
  [...text.matchAll(PLACEHOLDER)].map(({ index, 0: words }) => ({ from: index, to: index + words.length }))

/** What a text refers to in these brackets, with a number or without: 〔附件〕, 〔附件1〕, 〔注①〕, 〔图三〕, 〔编者注〕. */
const REFERENCE =
  /^〔(?:附件|附表|附图|附录|注释?|[编译原校]者?注|图|表)[\s第]*[\p{N}〇零一二三四五六七八九十百.．、，和至~～—–-]*号?〕$/u

/**
 * Places that nobody has filled in, with their brackets. One character, as in 〔美〕海明威, and a reference are the text's
 * own.
 */
export const unfilledIn = (text: string): readonly string[] =>
  placeholdersIn(text)
    .map(({ from, to }) => text.slice(from, to))
    .filter((words) => words.length > 3 && !REFERENCE.test(words))
