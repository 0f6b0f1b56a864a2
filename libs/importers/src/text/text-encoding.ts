/** How the bytes of a file became text, as far as they have been read; shown to the owner beside the file. */
export interface TextEncoding {
  /** By the name the WHATWG gives it; null while nothing has been read as text. `utf-8` until a line says otherwise. */
  name: string | null;
  /** True when neither the file nor its bytes settle it: a guess may get letters wrong. */
  isGuessed: boolean;
}

export function unreadText(): TextEncoding {
  return { name: null, isGuessed: false };
}
