interface Standing {
  readonly id: string;
  readonly isNever: boolean;
  readonly snoozedUntil: string | null;
}

export interface Alike {
  readonly ids: readonly string[];
  readonly input: Pick<Standing, 'isNever' | 'snoozedUntil'>;
}

/** People in groups of those who stand alike towards being suggested, so that each group is put back by one write. */
export function alike(people: readonly Standing[]): readonly Alike[] {
  const groups = new Map<string, { readonly ids: string[]; readonly input: Alike['input'] }>();
  for (const { id, isNever, snoozedUntil } of people) {
    const key = `${isNever} ${snoozedUntil}`;
    const group = groups.get(key) ?? { ids: [], input: { isNever, snoozedUntil } };
    group.ids.push(id);
    groups.set(key, group);
  }
  return [...groups.values()];
}
