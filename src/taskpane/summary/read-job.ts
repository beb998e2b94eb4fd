/** What a reading thread does with one file: bytes in, what a summary keeps of them out. It holds one archive, and no other file. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { columnSetOfTable, receive, receiveList, receivePrevious, type Opened, type Previous } from '../../consolidate';
import { addedSheets } from '../../follow-up';
import type { CheckOptions } from '../../flow';
import { finding, type Finding } from '../../model/finding';
import type { ColumnSet, Received } from '../../model/summary';
import { openArchive, type Archive } from '../../workbook/intake/archive';
import { packedIn, type Packed } from '../../workbook/intake/handed';
import { openWorkbook } from '../../workbook/intake/open';
import { browserCodec } from '../../workbook/xlsx/browser';
import { LIMITS } from '../../workbook/xlsx/limits';
import { isOle } from '../../workbook/xlsx/ole';

/** Where bytes are: a file, or an entry of an archive; `archive` tells archives apart. */
export interface Held {
  readonly blob: Blob;
  readonly entry?: { readonly archive: number; readonly index: number };
}

export type ReadOptions = CheckOptions & { readonly columns?: ColumnSet };

export type Job = { readonly file: string; readonly held: Held } & (
  | { readonly want: 'received' | 'list'; readonly options: ReadOptions }
  /** What an archive holds. */
  | { readonly want: 'packed' }
  /** The last summary, to be brought up to date. */
  | { readonly want: 'previous'; readonly columns: ColumnSet }
  /** The headings of a bureau's own table. */
  | { readonly want: 'columns' }
  /** The bytes themselves, to be handed to a person. */
  | { readonly want: 'bytes' }
);

export type Answer =
  | { readonly received: string }
  | { readonly packed: Packed | 'workbook' }
  | { readonly previous: Previous; readonly added: readonly string[] }
  | { readonly columns: ColumnSet }
  | { readonly bytes: Uint8Array }
  | { readonly findings: readonly Finding[] };

type Bytes = { readonly bytes: Uint8Array } | { readonly finding: Finding };

/** @throws for a mistake of ours: whoever asked tells of it */
export type Reader = (job: Job) => Promise<Answer>;

/** An archive of a thousand applications; a single file has the limits of a workbook. */
const LARGEST_ARCHIVE = 1e9;

export function openReader(): Reader {
  let open: { readonly id: number; readonly archive: Archive } | undefined;

  async function archiveOf(blob: Blob, id: number): Promise<Archive | { readonly finding: Finding }> {
    if (open?.id === id) return open.archive;
    if (blob.size > LARGEST_ARCHIVE) return tooLarge(LARGEST_ARCHIVE);
    const archive = openArchive(new Uint8Array(await blob.arrayBuffer()), browserCodec);
    if (!('finding' in archive)) open = { id, archive };
    return archive;
  }

  async function bytesOf({ blob, entry }: Held): Promise<Bytes> {
    if (entry) {
      const archive = await archiveOf(blob, entry.archive);
      if ('finding' in archive) return archive;
      return archive.entries[entry.index]?.read() ?? tooLarge(0);
    }
    if (blob.size > LIMITS.fileBytes) return tooLarge(LIMITS.fileBytes);
    return { bytes: new Uint8Array(await blob.arrayBuffer()) };
  }

  return async (job) => {
    const { file, held } = job;
    if (job.want === 'packed') {
      const archive = await archiveOf(held.blob, held.entry?.archive ?? 0);
      return 'finding' in archive ? { findings: [archive.finding] } : { packed: packedIn(archive, file) ?? 'workbook' };
    }
    const read = await bytesOf(held);
    if ('finding' in read) {
      const unread: Received = { kind: 'unread', file, hash: '', findings: [read.finding] };
      return job.want === 'received' ? { received: JSON.stringify(unread) } : { findings: [read.finding] };
    }
    const { bytes } = read;
    if (job.want === 'bytes') return { bytes };
    const opened = await openAny(bytes);
    switch (job.want) {
      case 'received':
      case 'list': {
        const named = { file, hash: bytesToHex(sha256(bytes)) };
        const received = job.want === 'list' ? receiveList(named, opened) : receive(named, opened, job.options);
        return { received: JSON.stringify(received) };
      }
      case 'previous': {
        if ('findings' in opened) return opened;
        const previous = receivePrevious(file, opened.grid, job.columns);
        return previous ? { previous, added: addedSheets(opened.grid) } : notATable();
      }
      case 'columns': {
        if ('findings' in opened) return opened;
        const columns = columnSetOfTable(opened.grid);
        return columns ? { columns } : notATable();
      }
    }
  };
}

/** The reader of old .xls files weighs as much as all the rest: it is fetched when one comes. */
async function openAny(bytes: Uint8Array): Promise<Opened> {
  if (!isOle(bytes)) return openWorkbook(bytes, browserCodec);
  const { readXls } = await import(/* webpackChunkName: "xls" */ '../../workbook/intake/xls');
  return openWorkbook(bytes, browserCodec, readXls);
}

function tooLarge(limit: number): { finding: Finding } {
  return { finding: finding('file/file-too-large', 'error', [], { limit: limit / 1e6 }) };
}

function notATable(): { findings: Finding[] } {
  return { findings: [finding('summary/not-a-table', 'error', [])] };
}
