import { Textarea, TextInput } from '@mantine/core';
import { type FocusEvent, type KeyboardEvent, useState } from 'react';
import { useWrite } from '../../graphql/use-write';
import { ChangeOpportunityDocument, type ChangeOpportunityInput, type OpportunityShownFragment } from './opportunity.generated';

type Word = Exclude<keyof ChangeOpportunityInput, 'amount'>;

interface WordFieldProps {
  readonly opportunity: Pick<OpportunityShownFragment, 'id' | Word>;
  readonly word: Word;
  readonly label: string;
  readonly type?: 'text' | 'date';
  readonly placeholder?: string;
  readonly isLong?: boolean;
}

/** One word of the owner about an opportunity, kept when the field is left or Enter is pressed. */
export function WordField({ opportunity, word, label, type = 'text', placeholder, isLong = false }: WordFieldProps) {
  const said = shownOf(opportunity[word]);
  const [draft, setDraft] = useState<string | null>(null);
  const change = useWrite(ChangeOpportunityDocument);
  const keep = () => {
    const text = (draft ?? said).trim();
    if (text === said) setDraft(null);
    else void change({ id: opportunity.id, input: { [word]: valueOf(word, text) } }).then(() => setDraft(null));
  };
  const field = {
    label,
    placeholder,
    value: draft ?? said,
    onBlur: keep,
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => setDraft(event.currentTarget.value),
  };
  if (isLong) return <Textarea autosize minRows={3} maxRows={16} maxLength={10_000} {...field} />;
  return (
    <TextInput
      type={type}
      inputMode={word === 'ownChance' ? 'decimal' : undefined}
      {...field}
      onFocus={(event: FocusEvent<HTMLInputElement>) => setDraft(event.currentTarget.value)}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key === 'Enter') keep();
      }}
    />
  );
}

function shownOf(value: string | number | null): string {
  return typeof value === 'number' ? String(Math.round(value * 1000) / 10) : (value ?? '');
}

/** A chance is typed in percent. What is no number is sent as it is and refused with a reason. */
function valueOf(word: Word, text: string): string | number | null {
  if (text === '') return null;
  return word === 'ownChance' ? Number(text.replace(/\s*%$/, '').replace(',', '.')) / 100 : text;
}
