/** Templates and styles come in as text: Vite and Vitest answer `?raw` with the file's content. */
declare module '*.liquid?raw' {
  const text: string
  export default text
}

declare module '*.css?raw' {
  const text: string
  export default text
}

declare module '*.js?raw' {
  const text: string
  export default text
}
