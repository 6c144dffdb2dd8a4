declare module 'opencc-js/dict/STPhrases' {
  /** `简 繁|简 繁|…`, phrases of two characters and more. */
  const entries: string
  export default entries
}
