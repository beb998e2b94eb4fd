import { Command } from 'commander';
import { say, type Language } from '../judge';
import { EXIT } from './output';

/** What the library says of wrong words, in English only, and our own sentence for each; what is not here is shown as it is. */
const WRONG: readonly [pattern: RegExp, code: string][] = [
  [/^error: missing required argument '(?<name>.+?)'/, 'cli/wrong-argument'],
  [/^error: option '(?<name>.+?)' argument missing/, 'cli/wrong-value-missing'],
  [/^error: required option '(?<name>.+?)' not specified/, 'cli/wrong-required'],
  [/^error: option '(?<name>.+?)' argument '(?<said>[\s\S]*?)' is invalid\. (?<why>[\s\S]*)$/, 'cli/wrong-value'],
  [/^error: unknown option '(?<name>.+?)'/, 'cli/wrong-option'],
  [/^error: unknown command '(?<name>.+?)'/, 'cli/wrong-command'],
  [/^error: too many arguments/, 'cli/wrong-many'],
];
const MEANT = /\(Did you mean (?:one of )?(?<meant>.+?)\?\)/;

/** The command line's parser, speaking the language: its commands take this over when they are made. */
export function parserIn(language: Language): Command {
  const words = (code: string) => say(language, code);
  return new Command('starcloud')
    .helpOption('-h, --help', words('cli/help-help'))
    .helpCommand('help [command]', words('cli/help-help'))
    .configureHelp({
      styleTitle: (title) => words(`cli/help-title-${title.replace(':', '').toLowerCase()}`),
      // What an option is by itself, its own words say.
      optionDescription: ({ description }) => description,
    })
    .configureOutput({
      outputError: (text, write) => {
        write(`${inOurWords(language, text.trimEnd())}\n`);
      },
    })
    .exitOverride((error) => {
      process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.wrongUse;
      throw error;
    });
}

export function inOurWords(language: Language, text: string): string {
  for (const [pattern, code] of WRONG) {
    const found = pattern.exec(text);
    if (!found) continue;
    const { meant } = MEANT.exec(text)?.groups ?? {};
    const sentence = say(language, code, found.groups ?? {});
    return meant === undefined ? sentence : `${sentence}${say(language, 'cli/wrong-meant', { meant })}`;
  }
  return text;
}
