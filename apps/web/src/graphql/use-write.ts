import { useCallback } from 'react';
import { type AnyVariables, type TypedDocumentNode, useMutation } from 'urql';
import { useToast } from '../ui/toast';
import { reasonOf } from './reason';

/** Writes something; what is refused is said in a toast and answered with null. */
export function useWrite<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
): (variables: Variables) => Promise<Data | null> {
  const [, write] = useMutation(document);
  const say = useToast();
  return useCallback(
    async (variables) => {
      const { data, error } = await write(variables);
      if (error === undefined) return data ?? null;
      say({ says: reasonOf(error), isTrouble: true });
      return null;
    },
    [write, say],
  );
}
