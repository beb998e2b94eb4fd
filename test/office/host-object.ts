/**
 * Owns the shape every object of the emulated Excel has on the wire: scalars to load and set, properties and methods that
 * lead on, items of a collection. Names are the host's own (PascalCase). What is not listed here does not exist, loudly.
 */
export interface HostObject {
  readonly host: true;
  /** The class in the public API, `Range`: errors and requirement sets go by it. */
  readonly type: string;
  /** What makes the object known again in a later request. */
  readonly identity?: Readonly<Record<string, string>>;
  /** A range is only known again once a reference to it is kept. */
  readonly keeps?: true;
  readonly get?: Readonly<Record<string, () => unknown>>;
  readonly set?: Readonly<Record<string, (value: unknown) => void>>;
  readonly go?: Readonly<Record<string, () => HostObject | null>>;
  readonly call?: Readonly<Record<string, (...args: unknown[]) => unknown>>;
  readonly items?: () => readonly HostObject[];
  readonly item?: (key: unknown) => HostObject;
}

export const isHostObject = (value: unknown): value is HostObject =>
  typeof value === 'object' && value !== null && 'host' in value;

/** An error as Excel answers it. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

export const notFound = (): HostError => new HostError('ItemNotFound', "The requested resource doesn't exist.");

export const invalid = (what = ''): HostError =>
  new HostError('InvalidArgument', `The argument is invalid or missing or has an incorrect format. ${what}`.trim());

export const denied = (): HostError =>
  new HostError('AccessDenied', 'You cannot perform the requested operation: the sheet is protected.');

/** The answer, or null in place of an item that is not there. */
export function orNull<T>(answer: () => T): T | null {
  try {
    return answer();
  } catch (error) {
    if (error instanceof HostError && error.code === 'ItemNotFound') return null;
    throw error;
  }
}

/** Scalars that are plainly kept in a record under `prefix`, readable and settable. */
export function kept(
  record: Record<string, unknown>,
  prefix: string,
  fallbacks: Readonly<Record<string, unknown>>,
  guard: () => void = () => undefined,
): Pick<HostObject, 'get' | 'set'> {
  const names = Object.keys(fallbacks);
  return {
    get: Object.fromEntries(names.map((name) => [name, () => record[prefix + name] ?? fallbacks[name]])),
    set: Object.fromEntries(
      names.map((name) => [
        name,
        (value: unknown) => {
          guard();
          record[prefix + name] = value;
        },
      ]),
    ),
  };
}
