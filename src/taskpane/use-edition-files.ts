/** Edition files a person handed in: kept while the page stands, and never stored. */
import { useCallback, useState } from 'react';
import { addedEditions, dropEdition } from '../editions';
import type { Finding } from '../model/finding';
import { failed } from './watch';

export interface EditionFiles {
  readonly busy: boolean;
  readonly loaded: readonly { readonly id: string; readonly title: string }[];
  /** What was found in the file handed in last. */
  readonly findings: readonly Finding[];
  readonly take: (file: File) => void;
  readonly drop: (id: string) => void;
}

/** No edition file comes near this size; anything larger is another file. */
const LARGEST = 4_000_000;

const loadedNow = () => addedEditions().map(({ edition: { id, title } }) => ({ id, title }));

/** `onChange` hears which edition is there now, or which one is gone. */
export function useEditionFiles(onChange: (id: string, there: boolean) => void): EditionFiles {
  const [busy, setBusy] = useState(false);
  const [loaded, setLoaded] = useState(loadedNow);
  const [findings, setFindings] = useState<readonly Finding[]>([]);
  const take = useCallback(
    (file: File) => {
      setBusy(true);
      void read(file)
        .catch(failed)
        .then((used) => {
          setBusy(false);
          setFindings(used.findings);
          setLoaded(loadedNow());
          if ('edition' in used) onChange(used.edition.id, true);
        });
    },
    [onChange],
  );
  const drop = useCallback(
    (id: string) => {
      dropEdition(id);
      setFindings([]);
      setLoaded(loadedNow());
      onChange(id, false);
    },
    [onChange],
  );
  return { busy, loaded, findings, take, drop };
}

async function read(file: File): ReturnType<typeof taken> {
  if (file.size > LARGEST) throw new Error(`${file.name} > 4 MB`);
  return taken(new Uint8Array(await file.arrayBuffer()), file.name);
}

async function taken(bytes: Uint8Array, name: string) {
  const { takeEditionFile } = await import(/* webpackChunkName: "edition-file" */ './edition-chunk');
  return takeEditionFile(bytes, name);
}
