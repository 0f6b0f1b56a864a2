import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useWrite } from '../../graphql/use-write';
import { Section } from '../../ui/page';
import { AnswerImportDocument } from './imports.generated';
import type { ImportShown } from './import-shown';
import classes from './imports.module.css';

interface ImportQuestionsProps {
  readonly id: string;
  readonly questions: ImportShown['questions'];
}

/** What the files leave open: the owner says it, and the preview below is made anew. */
export function ImportQuestions({ id, questions }: ImportQuestionsProps) {
  const [given, setGiven] = useState<Readonly<Record<string, string>>>({});
  const answer = useWrite(AnswerImportDocument);
  const answers = questions.map(({ key, guess, answer: before }) => ({ key, value: given[key] ?? before ?? guess }));
  const isAnswered = questions.every(({ answer: before }, index) => before === answers[index]?.value);
  return (
    <Section title="What the files do not say">
      <p className={classes.nothing}>
        {questions.some(({ answer: before }) => before === null)
          ? 'The preview below goes by a guess. Your answer is remembered for the next import.'
          : 'The preview below goes by your answer.'}
      </p>
      {questions.map(({ key, sentence, choices }, index) => (
        <NativeSelect
          key={key}
          mt="sm"
          maw="26rem"
          label={sentence}
          data={choices.map(({ value, label }) => ({ value, label }))}
          value={answers[index]?.value ?? ''}
          onChange={(event) => setGiven({ ...given, [key]: event.currentTarget.value })}
        />
      ))}
      <Button mt="md" disabled={isAnswered} onClick={() => void answer({ id, answers })}>
        Read it that way
      </Button>
    </Section>
  );
}
