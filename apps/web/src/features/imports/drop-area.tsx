import { Button } from '@mantine/core';
import IconUpload from '@tabler/icons-react/dist/esm/icons/IconUpload.mjs';
import { type DragEvent, useRef, useState } from 'react';
import { filesDropped, filesOf, type NamedFile } from './dropped-files';
import classes from './imports.module.css';

/** Takes a ZIP, a folder or files. */
export function DropArea({ take }: { readonly take: (files: readonly NamedFile[]) => void }) {
  const [isOver, setOver] = useState(false);
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void filesDropped(event.dataTransfer).then(take);
  };
  return (
    <div
      className={classes.drop}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <IconUpload size={24} aria-hidden="true" />
      <p className={classes.dropTitle}>Drop an export here</p>
      <p className="quiet">
        A ZIP or tar as the platform gave it, a folder, or single files. Tieline looks inside and says what it is.
      </p>
      <div className={classes.dropButtons}>
        <Button size="compact-md" onClick={() => files.current?.click()}>
          Choose files
        </Button>
        <Button size="compact-md" variant="default" onClick={() => folder.current?.click()}>
          Choose a folder
        </Button>
      </div>
      <input
        ref={files}
        type="file"
        multiple
        hidden
        aria-label="Files to import"
        onChange={(event) => take(filesOf(event.currentTarget.files))}
      />
      <input
        ref={folder}
        type="file"
        hidden
        aria-label="Folder to import"
        {...{ webkitdirectory: '' }}
        onChange={(event) => take(filesOf(event.currentTarget.files))}
      />
    </div>
  );
}
