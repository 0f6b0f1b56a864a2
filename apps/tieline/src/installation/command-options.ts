/** What commands about one account understand. */
export interface CommandOptions {
  /** What is neither an option nor belongs to one. */
  readonly paths: readonly string[];
  readonly account: string | null;
  readonly isJson: boolean;
}

export function commandOptions(args: readonly string[]): CommandOptions {
  const at = args.indexOf('--account');
  const account = at === -1 ? null : (args[at + 1] ?? null);
  const paths = args.filter((arg, index) => !arg.startsWith('--') && (at === -1 || index !== at + 1));
  return { paths, account, isJson: args.includes('--json') };
}
