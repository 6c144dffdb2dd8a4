/** Our own scheme: a standard, secure origin, so that pages have storage, modules and same-origin rules without `file:`. */
export const SCHEME = 'gaotai'
export const ORIGIN = `${SCHEME}://app`
