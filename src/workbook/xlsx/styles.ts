import type { Finding } from '../../model/finding';
import type { FormatKind } from './number-format';
import { builtinKind, customKind } from './number-format';
import { isRefusal } from './refusal';
import type { Parts } from './parts';
import { openPart } from './parts';
import { child, named } from './xml';
import { attribute } from './xml-text';

/** Owns the styles part as far as it decides what a number means: one format kind for each cell style, nothing of looks. */
export function readStyles(parts: Parts, name: string): readonly FormatKind[] | Finding {
  const x = openPart(parts, name, 'styleSheet');
  if (isRefusal(x)) return x;
  const codes = new Map<number, FormatKind>();
  const kinds: FormatKind[] = [];
  while (child(x, 1)) {
    if (named(x, 'numFmts')) {
      while (child(x, 2)) codes.set(Number(attribute(x, 'numFmtId')), customKind(attribute(x, 'formatCode') ?? ''));
    } else if (named(x, 'cellXfs')) {
      while (child(x, 2)) {
        const id = Number(attribute(x, 'numFmtId') ?? 0);
        kinds.push(codes.get(id) ?? builtinKind(id));
      }
      // What follows are named styles and differences, which no cell points at.
      break;
    }
  }
  return x.problem ?? kinds;
}
