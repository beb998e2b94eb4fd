/** Owns how much of a stranger's file we are ready to take; what is over is refused with a finding, never cut. */
export interface Limits {
  /** Bytes of the file. */
  readonly fileBytes: number;
  /** Entries of the zip. */
  readonly entries: number;
  /** Inflated bytes of one part that is read. */
  readonly partBytes: number;
  /** Inflated bytes of all parts that are read. */
  readonly totalBytes: number;
  /** Inflated ÷ compressed bytes of a part larger than 1 MB. */
  readonly ratio: number;
  /** Cells with something in them, all sheets together. */
  readonly cells: number;
  /** Merged areas, all sheets together. */
  readonly merges: number;
  /** Characters of one text: Excel itself stops at 32,767. */
  readonly textLength: number;
  /** Characters of shared formulas written out for their cells, all sheets together; beyond, only their values are given. */
  readonly formulaLength: number;
  readonly sheets: number;
  readonly names: number;
}

/** Far above any application or summary workbook, low enough for 2 seconds and 300 MB. */
export const LIMITS: Limits = {
  fileBytes: 64e6,
  entries: 10_000,
  partBytes: 32e6,
  totalBytes: 48e6,
  ratio: 400,
  cells: 1_000_000,
  merges: 50_000,
  textLength: 32_767,
  formulaLength: 1_000_000,
  sheets: 1_000,
  names: 20_000,
};
