/** What the files leave open and their owner knows. Reading goes by the guess until there is an answer. */
export interface ImportQuestion {
  /** The same whenever the same is left open, so that an answer holds for later imports. */
  readonly key: string;
  readonly sentence: string;
  readonly choices: readonly QuestionChoice[];
  /** The value of one of the choices. */
  readonly guess: string;
}

export interface QuestionChoice {
  readonly value: string;
  readonly label: string;
}

/** Answers by the key of their question. */
export type Answers = Readonly<Record<string, string>>;

/** The answer where there is one and it is among the choices. */
export function answerTo({ key, choices }: ImportQuestion, answers: Answers | undefined): string | null {
  const answer = answers !== undefined && Object.hasOwn(answers, key) ? answers[key] : undefined;
  return choices.some(({ value }) => value === answer) ? (answer ?? null) : null;
}
