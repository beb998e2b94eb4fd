/** What reads an edition file in the pane: loaded when a person first hands one in, for it weighs as much as the rest. */
import { useEdition, type EditionSource, type Used } from '../edition-file';
import { finding } from '../model/finding';
import { browserCodec } from '../workbook/xlsx/browser';
import { readXlsx } from '../workbook/xlsx/read';

/** Takes the edition of a YAML file, or of the workbook of `print --xlsx`, in for as long as the page stands. */
export function takeEditionFile(bytes: Uint8Array, file: string): Used {
  const source = sourceOf(bytes);
  if (source === undefined) return { findings: [finding('edition/not-a-text', 'error', [], { file })] };
  return 'findings' in source ? source : useEdition(source);
}

function sourceOf(bytes: Uint8Array): EditionSource | ReturnType<typeof readXlsx> | undefined {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return readXlsx(bytes, browserCodec);
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return undefined;
  }
}
