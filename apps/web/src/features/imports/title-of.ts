/** What to call an import: one file's own name, a folder's, or how many files. */
export function titleOf(files: readonly { readonly name: string }[]): string {
  const [first] = files;
  if (first === undefined) return '';
  if (files.length === 1) return first.name.split('/').at(-1) ?? first.name;
  const folder = first.name.split('/')[0] ?? '';
  const isOneFolder = files.every(({ name }) => name.startsWith(`${folder}/`));
  return isOneFolder ? folder : `${files.length} files`;
}
