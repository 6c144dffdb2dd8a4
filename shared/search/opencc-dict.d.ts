declare module 'opencc-js/dict/TSCharacters' {
  /** `繁 简|繁 简|…` */
  const entries: string
  export default entries
}
