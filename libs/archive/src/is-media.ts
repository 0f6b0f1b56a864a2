/** Pictures, films and sounds, which are most of an archive's bytes and which no importer unpacks beyond a look at their head. */
export function isMedia(name: string): boolean {
  return /\.(?:jpe?g|png|gif|webp|hei[cf]|bmp|tiff?|mp4|m4v|mov|avi|webm|mkv|3gp|mp3|m4a|aac|opus|og[ag]|wav|amr)$/i.test(name);
}
