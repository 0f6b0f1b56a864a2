/** Where values are looked for: a step is a key, `*` for any, or `[]` for each item of a list. */
export interface Step {
  path: string | null;
  readonly next: Map<string, Step>;
}

/** Paths such as `[].a.b[]` as one tree of steps; `.` is the root itself. */
export function stepsOf(paths: readonly string[]): Step {
  const root: Step = { path: null, next: new Map() };
  for (const path of paths) {
    let step = root;
    for (const part of path.match(/\[\]|[^.[\]]+/g) ?? []) {
      const next: Step = step.next.get(part) ?? { path: null, next: new Map() };
      step.next.set(part, next);
      step = next;
    }
    step.path = path;
  }
  return root;
}
