/** The choices every typed word occurs in, in their own order. */
export function matching<Choice extends { readonly label: string }>(
  choices: readonly Choice[],
  typed: string,
): readonly Choice[] {
  const words = typed.toLocaleLowerCase().split(/\s+/u).filter(Boolean);
  return choices.filter(({ label }) => words.every((word) => label.toLocaleLowerCase().includes(word)));
}
