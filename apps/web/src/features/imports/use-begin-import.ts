import { useNavigate } from '@tanstack/react-router';
import { useWrite } from '../../graphql/use-write';
import { useToast } from '../../ui/toast';
import type { NamedFile } from './dropped-files';
import { BeginImportDocument } from './imports.generated';
import { titleOf } from './title-of';
import { useSend } from './use-send';

const FILES_MAX = 1000;

/** Takes files on: opens an import, goes to its page, and sends the files while the owner does what they like. */
export function useBeginImport(): (files: readonly NamedFile[]) => void {
  const begin = useWrite(BeginImportDocument);
  const send = useSend();
  const navigate = useNavigate();
  const say = useToast();
  return (files) => {
    if (files.length === 0) return say({ says: 'There is no file in what was dropped.', isTrouble: true });
    if (files.length > FILES_MAX) {
      return say({
        says: `These are ${files.length} files; up to ${FILES_MAX} go into one import. A ZIP of them counts as one.`,
        isTrouble: true,
      });
    }
    const input = { title: titleOf(files), files: files.map(({ name, file }) => ({ name, size: file.size })) };
    void begin({ input }).then(async (answer) => {
      if (answer === null) return;
      const { id, files: targets } = answer.beginImport;
      // What the page is made of comes first: a connection that then breaks leaves it standing.
      await navigate({ to: '/imports/$importId', params: { importId: id } });
      send(
        id,
        targets.flatMap(({ position, ...target }) => {
          const file = files[position]?.file;
          return file === undefined ? [] : [{ file, ...target }];
        }),
      );
    });
  };
}
