/** An image that the bundler puts into the code as a data: URL. */
declare module '*.jpg?inline' {
  const url: string
  export default url
}
