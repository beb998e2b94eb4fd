import type { Command } from 'commander';
import { InvalidArgumentError } from 'commander';
import { inOurWords, parserIn } from '../src/cli/parser';
import '../src/cli/words';

/** The library's complaints come as sentences in the user's language; a library that words them otherwise turns this red. */

function saidOf(args: readonly string[], language: 'zh-CN' | 'en' = 'zh-CN'): string {
  let said = '';
  const keep = (text: string) => {
    said += text;
  };
  const program: Command = parserIn(language);
  program.configureOutput({ writeOut: keep, writeErr: keep });
  program
    .command('check <file>')
    .description('预评')
    .option('--strict', '严格')
    .option('--target <star>', '星级', (): never => {
      throw new InvalidArgumentError('“6”不是星级');
    })
    .requiredOption('-o, --output <file>', '写到');
  const before = process.exitCode;
  expect(() => program.parse(args, { from: 'user' })).toThrow();
  process.exitCode = before;
  return said.trim();
}

test.each([
  [['check'], '要写明 -o, --output <file>；用法见 --help'],
  [['check', '-o', 'x'], '少写了 file；用法见 --help'],
  [['check', 'a', '-o'], '-o, --output <file> 后面少写了值；用法见 --help'],
  [['check', 'a', '-o', 'x', '--target', '6'], '--target <star> 写成“6”不行：“6”不是星级'],
  [['check', 'a', '-o', 'x', '--stict'], '没有 --stict 这个选项；用法见 --help（是不是 --strict？）'],
  [['chek'], '没有 chek 这个命令；用法见 --help（是不是 check？）'],
  [['check', 'a', 'b', '-o', 'x'], '写多了；用法见 --help'],
])('%j', (args, sentence) => {
  expect(saidOf(args)).toBe(sentence);
});

test('English is spoken where English is asked for', () => {
  expect(saidOf(['check', 'a', '-o', 'x', '--stict'], 'en')).toBe(
    'there is no option --stict; see --help (did you mean --strict?)',
  );
});

test('help has Chinese headings, for commands too', () => {
  expect(saidOf(['--help'])).toMatch(/^用法：[\s\S]*选项：[\s\S]*显示用法[\s\S]*命令：/u);
  expect(saidOf(['check', '--help'])).toMatch(/^用法：[\s\S]*选项：/u);
});

test('what the library says beyond that is shown as it is', () => {
  expect(inOurWords('zh-CN', 'error: something new')).toBe('error: something new');
});
