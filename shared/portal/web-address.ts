const WEB_ADDRESS = /^https?:\/\/[^\s/?#@"'<>\\`]+(?:[/?#][^\s"'<>\\`]*)?$/i

/** Whether a page may link to this: a complete http or https address, without a user name and nothing to escape from. */
export const isWebAddress = (text: string): boolean => WEB_ADDRESS.test(text)
