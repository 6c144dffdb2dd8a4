/** What a file dialog offers first; other files are refused with words. */
export const IMAGE_TYPES = 'image/png,image/jpeg,image/gif,image/webp'
