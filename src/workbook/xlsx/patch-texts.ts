import type { Finding } from '../../model/finding';
import { finding } from '../../model/finding';
import type { Codec } from './codec';
import { LIMITS } from './limits';
import type { Package } from './patch-package';
import { textOf } from './patch-package';
import type { PartText } from './patch-part';
import { childNamed, treeOf } from './patch-tree';
import { isRefusal } from './refusal';

/**
 * Owns the reading of a package's XML parts: each once, all together within the limits, well-formed, and with what nobody
 * can do without. What was read here can be taken apart again without a second thought.
 */
export interface Reading {
  readonly texts: ReadonlyMap<string, PartText>;
  /** Reads a part, from the package only once; undefined when all is well. `root` and `child` must be there. */
  readonly read: (name: string, root?: string, child?: string) => Finding | undefined;
}

export function readingOf(parts: Package, codec: Codec): Reading {
  const texts = new Map<string, PartText>();
  let left = LIMITS.totalBytes;
  const fetched = (name: string): PartText | Finding => {
    const known = texts.get(name);
    if (known) return known;
    const part = parts.get(name);
    left -= part === undefined || 'bytes' in part ? 0 : part.size;
    return left < 0
      ? finding('mark/too-large', 'error', [], { limit: LIMITS.totalBytes / 1e6 })
      : textOf(parts, name, codec);
  };
  const read: Reading['read'] = (name, root, child) => {
    const text = fetched(name);
    if (isRefusal(text)) return text;
    texts.set(name, text);
    const tree = treeOf(text.text, name, () => false);
    if (isRefusal(tree)) return tree;
    const whole = (root === undefined || tree.local === root) && (child === undefined || childNamed(tree, child));
    return whole ? undefined : finding('mark/part-damaged', 'error', [], { part: name });
  };
  return { texts, read };
}
