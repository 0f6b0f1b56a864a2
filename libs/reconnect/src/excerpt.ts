/** The beginning of a text on one line, cut between words where it is longer than `charactersMax`. */
export function excerpt(text: string, charactersMax: number): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  const characters = [...line];
  if (characters.length <= charactersMax) return line;
  const cut = characters.slice(0, charactersMax - 1).join('');
  const space = cut.lastIndexOf(' ');
  return `${(space > charactersMax / 2 ? cut.slice(0, space) : cut).replace(/[\s.,;:–-]+$/u, '')}…`;
}
