/**
 * Where everything received lies while an officer works on it, in a thread of its own: files' answers in, rows, details and finished
 * workbooks out. It keeps what `consolidate` asks for and nothing of the files themselves.
 */
import {
  consolidate,
  PROPOSED,
  receivePrevious,
  summaryDraft,
  type ConsolidateOptions,
  type Lists,
  type Previous,
  type SummaryContent,
} from '../../consolidate';
import {
  isSummary,
  reportDraft,
  returned,
  returnedDraft,
  sample,
  sampleDraft,
  shownRow,
  unpublished,
} from '../../follow-up';
import { say, type Language } from '../../flow';
import type { Grid } from '../../model/grid';
import type { Patch, WorkbookDraft } from '../../model/patch';
import type { FilePlace, Received, ReceivedTable, Submission, SummaryRow } from '../../model/summary';
import { browserCodec } from '../../workbook/xlsx/browser';
import { writeMarked } from '../../workbook/xlsx/write-marked';
import { writeWorkbook } from '../../workbook/xlsx/write-workbook';
import { keysOf, viewOf, type View } from './view';

export interface Taken {
  readonly file: string;
  /** Place among all the files: of two forms that nothing else tells apart, the last is taken. */
  readonly at: number;
  /** Empty: nothing came of it after all. Else the JSON of what was received: a text passes between threads in half the time of thousands of small objects. */
  readonly text: string;
}

export type DeskSettings = Pick<ConsolidateOptions, 'columns' | 'unit' | 'standard' | 'live'>;
export type ListName = keyof Lists;

/** All that is known of one row. */
export interface Detail {
  readonly submission?: Submission;
  /** What each column will show, and where it was taken from. */
  readonly cells: readonly { readonly heading: string; readonly shown: string; readonly place?: FilePlace }[];
  /** What is to be corrected, to be pasted into a message; empty when nothing is. */
  readonly paragraph: string;
}

export interface Drawn {
  readonly population: number;
  readonly share: number;
  readonly seed: string;
  readonly drawn: readonly {
    readonly number: number;
    readonly name: string;
    readonly star: number | null;
    readonly county: string;
    readonly way: 'star' | 'share';
  }[];
}

export type Made = 'summary' | 'returned' | 'report' | 'sample';

export interface Desk {
  take(all: readonly Taken[]): void;
  clear(): void;
  set(settings: DeskSettings): void;
  list(name: ListName, table: ReceivedTable | undefined): void;
  previous(previous: Previous | undefined): void;
  view(): View;
  detail(key: string, language: Language): Detail | undefined;
  draw(share: number, seed: string): Drawn;
  paragraphs(language: Language): string;
  /** How many rows an officer's 初审意见 keeps out of the 公示名单. */
  unpublished(): number;
  make(what: Made, language: Language, drawing: { readonly share: number; readonly seed: string }): Promise<Uint8Array>;
  /** For the open workbook: a summary that stands there is brought up to date. */
  draft(
    language: Language,
    open: Grid | undefined,
  ): { readonly draft: WorkbookDraft; readonly marks: readonly Patch[] };
}

export function openDesk(): Desk {
  const received = new Map<string, { readonly at: number; readonly one: Received }>();
  let lists: Lists = {};
  let settings: DeskSettings = {};
  let before: Previous | undefined;
  let made: SummaryContent | undefined;

  function content(): SummaryContent {
    return (made ??= contentOver(before));
  }
  function contentOver(previous: Previous | undefined): SummaryContent {
    const all = [...received.values()].sort((one, other) => one.at - other.at).map(({ one }) => one);
    return consolidate(all, { ...settings, lists, ...(previous ? { previous } : {}) });
  }
  const changed = () => {
    made = undefined;
  };
  function draftOf(what: Made, language: Language, { share, seed }: { share: number; seed: string }): WorkbookDraft {
    const { rows, layout } = content();
    if (what === 'returned') return returnedDraft(content(), language);
    if (what === 'report') return reportDraft(rows, layout.unit, language);
    return sampleDraft(sample(rows, share, seed), language);
  }

  return {
    take(all) {
      for (const { file, at, text } of all) {
        if (text === '') received.delete(file);
        else received.set(file, { at, one: JSON.parse(text) as Received });
      }
      changed();
    },
    clear() {
      received.clear();
      changed();
    },
    set(changedSettings) {
      settings = changedSettings;
      changed();
    },
    list(name, table) {
      const others = Object.entries(lists).filter(([other]) => other !== name);
      lists = Object.fromEntries(table ? [...others, [name, table]] : others);
      changed();
    },
    previous(previous) {
      before = previous;
      changed();
    },
    view: () => viewOf(content()),
    detail(key, language) {
      const { rows, layout } = content();
      const row = rows[keysOf(rows).indexOf(key)];
      return row && detailOf(row, layout, language);
    },
    draw(share, seed) {
      const { population, drawn } = sample(content().rows, share, seed);
      return {
        population: population.length,
        share,
        seed,
        drawn: drawn.map(({ row: { values }, number, way }) => ({
          number,
          way,
          name: String(values['企业名称'] ?? ''),
          county: String(values['县区'] ?? ''),
          star: typeof values['申报星级'] === 'number' ? values['申报星级'] : null,
        })),
      };
    },
    paragraphs: (language) =>
      returned(content(), language)
        .map(({ paragraph }) => paragraph)
        .join('\n\n'),
    unpublished: () => unpublished(content().rows),
    async make(what, language, drawing) {
      if (what !== 'summary') return writeWorkbook(draftOf(what, language, drawing));
      const { draft, marks } = summaryDraft(content(), language);
      return writeMarked(draft, marks, browserCodec);
    },
    draft(language, open) {
      const columns = settings.columns ?? PROPOSED;
      const standing =
        open && isSummary(open) ? receivePrevious(say(language, 'summary/sheet'), open, columns) : undefined;
      return summaryDraft(standing ? contentOver(standing) : content(), language);
    },
  };
}

function detailOf(row: SummaryRow, layout: SummaryContent['layout'], language: Language): Detail {
  const { submission } = row;
  const [letter] = submission ? returned({ rows: [row], received: [] }, language) : [];
  return {
    ...(submission ? { submission } : {}),
    cells: shownRow(row, layout, language),
    paragraph: letter?.paragraph ?? '',
  };
}
