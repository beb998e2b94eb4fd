/** Owns which commands of the grid are not offered, because the file could not be saved with what they do. */
const NOT_OFFERED: readonly string[] = [];

export const MENU: Readonly<Record<string, { readonly hidden: true }>> = Object.fromEntries(
  NOT_OFFERED.map((command) => [command, { hidden: true }]),
);
