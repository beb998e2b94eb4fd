import { spelled, xmlText, xmlValue } from './draft-text';

/** Owns the markup of a text whose letters have looks of their own, as it stands in its cell. */
export interface LetterRun {
  readonly text: string;
  readonly font: LetterFont;
}

export interface LetterFont {
  readonly name: string;
  readonly size: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strike?: boolean;
  /** `RRGGBB`; black where it is not said. */
  readonly ink?: string;
  readonly raised?: 'subscript' | 'superscript';
}

export function lettersMarkup(p: string, runs: readonly LetterRun[]): string {
  const inner = runs.map(
    ({ text, font }) =>
      `<${p}r>${fontMarkup(p, font)}<${p}t xml:space="preserve">${xmlText(spelled(text))}</${p}t></${p}r>`,
  );
  return `<${p}is>${inner.join('')}</${p}is>`;
}

/** In the order Excel writes them. */
function fontMarkup(p: string, font: LetterFont): string {
  const flag = (name: string, wanted: boolean | undefined): string => (wanted ? `<${p}${name}/>` : '');
  return (
    `<${p}rPr>${flag('b', font.bold)}${flag('i', font.italic)}${flag('strike', font.strike)}${flag('u', font.underline)}` +
    (font.raised ? `<${p}vertAlign val="${font.raised}"/>` : '') +
    `<${p}sz val="${String(font.size)}"/>` +
    (font.ink === undefined ? '' : `<${p}color rgb="FF${font.ink}"/>`) +
    `<${p}rFont val="${xmlValue(font.name)}"/></${p}rPr>`
  );
}
