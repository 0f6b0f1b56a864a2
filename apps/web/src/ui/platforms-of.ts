/** The platforms among kinds of traces, each once: `linkedin` and `linkedin-name` are both LinkedIn. */
export const platformsOf = (kinds: readonly string[]): readonly string[] => [
  ...new Set(kinds.map((kind) => kind.split(/[-_]/)[0] ?? kind)),
];
