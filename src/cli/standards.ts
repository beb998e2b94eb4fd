import { diffEditions, editionIds, editionById, say, tablesAsText, type Language } from '../flow';
import type { Edition } from '../model/edition';
import { textTable } from '../model/width';
import { EXIT, print, tell } from './output';

/** The list of editions: id, document, and when it was last compared with the official text. */
export function listStandards(): number {
  print(
    textTable(
      editionIds().flatMap((id) => {
        const edition = editionById(id);
        return edition ? [[edition.id, edition.title, `${edition.checked.date} ${edition.checked.against}`]] : [];
      }),
    ),
  );
  return EXIT.done;
}

/** The official tables of an edition. */
export function printStandard(id: string, language: Language): number {
  const edition = known(id, language);
  if (!edition) return EXIT.wrongUse;
  print(tablesAsText(edition));
  return EXIT.done;
}

/** What changed from one edition to another, clause by clause; an item that only one of them has is never mapped to another. */
export function diffStandards(from: string, to: string, language: Language): number {
  const [before, after] = [known(from, language), known(to, language)];
  if (!before || !after) return EXIT.wrongUse;
  const rows = diffEditions(before, after).map((change) => [
    change.from,
    change.to,
    say(language, change.code, change.values),
  ]);
  print(textTable([[before.id, after.id, say(language, 'cli/change')], ...rows]));
  return EXIT.done;
}

function known(id: string, language: Language): Edition | undefined {
  const edition = editionById(id);
  if (!edition) tell(say(language, 'cli/unknown-standard', { standard: id, known: editionIds() }));
  return edition;
}
