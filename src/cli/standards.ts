import { EDITION_IDS, editionById, say, tablesAsText, type Language } from '../flow';
import { textTable } from '../model/width';
import { EXIT, print, tell } from './output';

/** The list of editions: id, document, and when it was last compared with the official text. */
export function listStandards(): number {
  print(
    textTable(
      EDITION_IDS.flatMap((id) => {
        const edition = editionById(id);
        return edition ? [[edition.id, edition.title, `${edition.checked.date} ${edition.checked.against}`]] : [];
      }),
    ),
  );
  return EXIT.done;
}

/** The official tables of an edition. */
export function printStandard(id: string, language: Language): number {
  const edition = editionById(id);
  if (!edition) {
    tell(say(language, 'cli/unknown-standard', { standard: id, known: EDITION_IDS }));
    return EXIT.wrongUse;
  }
  print(tablesAsText(edition));
  return EXIT.done;
}
