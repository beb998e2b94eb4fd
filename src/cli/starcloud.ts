import './words';
import { InvalidArgumentError } from 'commander';
import { readDay, say, type Language } from '../judge';
import type { Star } from '../model/star';
import type { Values } from '../model/finding';
import type { check } from './check';
import { EXIT, problem } from './output';
import { parserIn } from './parser';
import type { diffStandards, importStandard, printStandard } from './standards';
import type { summarize } from './summarize';
import type { writeReport, writeSample } from './summarize-after';
import type { writeTemplate } from './template';

/**
 * The command line `starcloud`. It knows words and exit codes; everything else is the flow's. A command is loaded when it is
 * asked for: most of the time a small one takes is the loading of all the others.
 */

const language: Language = languageAsked(process.argv);
const words = (code: string) => say(language, code);

const program = parserIn(language)
  .description(words('cli/help-description'))
  .option('--lang <language>', words('cli/help-language'), languageOption);

program
  .command('template [form]')
  .description(words('cli/help-template'))
  .option('--standard <id>', words('cli/help-template-standard'))
  .option('--star <star>', words('cli/help-template-star'), starOption)
  .requiredOption('-o, --output <file>', words('cli/help-output'))
  .option('--force', words('cli/help-force'), false)
  .action(async (form: string | undefined, options: Omit<Parameters<typeof writeTemplate>[0], 'form' | 'language'>) => {
    const { writeTemplate } = await import('./template');
    process.exitCode = await writeTemplate({ ...options, ...(form === undefined ? {} : { form }), language });
  });

program
  .command('check <files...>')
  .description(words('cli/help-check'))
  .option('--standard <id>', words('cli/help-standard'))
  .option('--standard-file <file>', words('edition/help-file'))
  .option('--target <star>', words('cli/help-target'), starOption)
  .option('--batch <id>', words('cli/help-batch'))
  .option('--as-of <day>', words('cli/help-as-of'), dayOption)
  .option('--json', words('cli/help-json'), false)
  .option('--marked <folder>', words('cli/help-marked'))
  .option('--strict', words('cli/help-strict'), false)
  .action(async (paths: string[], options: Omit<Parameters<typeof check>[0], 'paths' | 'language'>) => {
    const taken = await withFile(options);
    const { check } = await import('./check');
    process.exitCode = taken ? await check({ ...taken, paths, language }) : EXIT.unreadable;
  });

program
  .command('summarize <paths...>')
  .description(words('summary/help-summarize'))
  .requiredOption('-o, --output <file>', words('summary/help-output'))
  .option('--prior <file>', words('summary/help-prior'))
  .option('--roster <file>', words('summary/help-roster'))
  .option('--blacklist <file>', words('summary/help-blacklist'))
  .option('--stars <file>', words('summary/help-stars'))
  .option('--columns <file>', words('summary/help-columns'))
  .option('--unit <name>', words('summary/help-unit'))
  .option('--live', words('summary/help-live'), false)
  .option('--standard <id>', words('cli/help-standard'))
  .option('--standard-file <file>', words('edition/help-file'))
  .option('--batch <id>', words('cli/help-batch'))
  .option('--as-of <day>', words('cli/help-as-of'), dayOption)
  .option('--json', words('cli/help-json'), false)
  .option('--resume <file>', words('summary/help-resume'))
  .option('--force', words('summary/help-force'), false)
  .option('--strict', words('summary/help-strict'), false)
  .action(async (paths: string[], options: Omit<Parameters<typeof summarize>[0], 'paths' | 'language'>) => {
    const taken = await withFile(options);
    const { summarize } = await import('./summarize');
    process.exitCode = taken ? await summarize({ ...taken, paths, language }) : EXIT.unreadable;
  });

program
  .command('columns <table>')
  .description(words('summary/help-columns-command'))
  .requiredOption('-o, --output <file>', words('cli/help-output'))
  .option('--force', words('cli/help-force'), false)
  .action(async (table: string, options: { output: string; force: boolean }) => {
    const { writeColumns } = await import('./summarize-columns');
    process.exitCode = writeColumns(table, options.output, options.force, language);
  });

program
  .command('sample <tables...>')
  .description(words('summary/help-sample'))
  .requiredOption('-o, --output <file>', words('cli/help-output'))
  .option('--share <percent>', words('summary/help-share'), shareOption)
  .option('--seed <text>', words('summary/help-seed'))
  .option('--standard <id>', words('cli/help-standard'))
  .option('--standard-file <file>', words('edition/help-file'))
  .option('--json', words('cli/help-json'), false)
  .option('--force', words('cli/help-force'), false)
  .action(async (tables: string[], options: Omit<Parameters<typeof writeSample>[0], 'tables' | 'language'>) => {
    const taken = await withFile(options);
    const { writeSample } = await import('./summarize-after');
    process.exitCode = taken ? await writeSample({ ...taken, tables, language }) : EXIT.unreadable;
  });

program
  .command('report <tables...>')
  .description(words('summary/help-report'))
  .requiredOption('-o, --output <file>', words('cli/help-output'))
  .option('--unit <name>', words('summary/help-unit'))
  .option('--force', words('cli/help-force'), false)
  .action(async (tables: string[], options: Omit<Parameters<typeof writeReport>[0], 'tables' | 'language'>) => {
    const { writeReport } = await import('./summarize-after');
    process.exitCode = await writeReport({ ...options, tables, language });
  });

program
  .command('facts')
  .description(words('cli/help-facts'))
  .option('--standard <id>', words('cli/help-standard'))
  .option('--standard-file <file>', words('edition/help-file'))
  .action(async (options: { standard?: string }) => {
    const taken = await withFile(options);
    const { facts } = await import('./facts');
    process.exitCode = taken ? await facts(process.stdin, taken.standard, language) : EXIT.unreadable;
  });

const standards = program.command('standards').description(words('cli/help-standards'));
standards
  .command('list', { isDefault: true })
  .description(words('cli/help-standards-list'))
  .action(async () => {
    const { listStandards } = await import('./standards');
    process.exitCode = listStandards();
  });
standards
  .command('print [id]')
  .description(words('cli/help-standards-print'))
  .option('--standard-file <file>', words('edition/help-file'))
  .option('--xlsx <file>', words('edition/help-xlsx'))
  .option('--force', words('cli/help-force'), false)
  .action(async (id: string | undefined, options: Omit<Parameters<typeof printStandard>[1], 'language'>) => {
    const { printStandard } = await import('./standards');
    process.exitCode = await printStandard(id, { ...options, language });
  });
standards
  .command('diff <from> [to]')
  .description(words('cli/help-standards-diff'))
  .option('--standard-file <file>', words('edition/help-file'))
  .option('-o, --output <file>', words('edition/help-diff-output'))
  .option('--force', words('cli/help-force'), false)
  .action(
    async (from: string, to: string | undefined, options: Omit<Parameters<typeof diffStandards>[2], 'language'>) => {
      const { diffStandards } = await import('./standards');
      process.exitCode = await diffStandards(from, to, { ...options, language });
    },
  );
standards
  .command('import <file>')
  .description(words('edition/help-import'))
  .requiredOption('-o, --output <file>', words('cli/help-output'))
  .option('--force', words('edition/help-import-force'), false)
  .action(async (file: string, options: Omit<Parameters<typeof importStandard>[1], 'language'>) => {
    const { importStandard } = await import('./standards');
    process.exitCode = importStandard(file, { ...options, language });
  });

/** An edition file is judged by, unless another edition is named; undefined when it cannot be used. */
async function withFile<T extends { readonly standard?: string; readonly standardFile?: string }>(
  options: T,
): Promise<T | undefined> {
  if (options.standardFile === undefined) return options;
  const { takeStandardFile } = await import('./standard-file');
  const edition = takeStandardFile(options.standardFile, language);
  return edition && { ...options, standard: options.standard ?? edition.id };
}

function starOption(text: string): Star {
  if (text === '3' || text === '4' || text === '5') return Number(text) as Star;
  throw invalid('cli/unknown-star', { star: text });
}

function languageOption(text: string): Language {
  if (text === 'zh-CN' || text === 'en') return text;
  throw invalid('cli/unknown-language', { said: text });
}

function shareOption(text: string): number {
  const share = Number(text.replace(/[%％]$/u, ''));
  if (share > 0 && share <= 100) return share;
  throw invalid('summary/bad-share', { said: text });
}

function dayOption(text: string): string {
  const day = readDay(text, 'end');
  if (typeof day === 'string') return day;
  throw invalid('cli/bad-day', { said: text });
}

function invalid(code: string, values: Values): InvalidArgumentError {
  return new InvalidArgumentError(problem(language, code, values));
}

/** Help is worded before the options are read, so the language is looked for first. Chinese unless English is asked for. */
function languageAsked(args: readonly string[]): Language {
  const at = args.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const asked = at < 0 ? undefined : (args[at]?.split('=')[1] ?? args[at + 1]);
  return asked === 'en' ? 'en' : 'zh-CN';
}

program.parseAsync().catch((error: unknown) => {
  // The parser has already told the user what is wrong with the words; anything else is ours and must be seen.
  if (process.exitCode === undefined) throw error;
});
