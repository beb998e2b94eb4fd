import {
  ICommandService,
  IUniverInstanceService,
  LocaleType,
  Univer,
  UniverInstanceType,
  type ICommandInfo,
  type IExecutionOptions,
  type ILanguagePack,
  type Workbook,
} from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import {
  CalculationMode,
  FormulaCalculationSessionService,
  UniverSheetsCorePreset,
} from '@univerjs/preset-sheets-core';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import { UniverSheetsNotePreset } from '@univerjs/preset-sheets-note';
import { MENU } from './menu';
import type { Packages } from './packages';
import { restWhenIdle } from './rest';
import { endTyping } from './typing';

/** Owns the grid library's start: which parts of it run, in which language and look. Nothing of a workbook is known here. */
export interface Engine {
  readonly univer: Univer;
  readonly api: FUniver;
  /** Brings a workbook to the front. */
  readonly show: (unit: string) => void;
  /** Takes a workbook away, another one coming to the front first: the grid cannot be without. */
  readonly close: (unit: string) => void;
  readonly setLook: (look: Look) => Promise<void>;
  /** Calls the listener before whatever the grid does, and before the grid's own listeners take it up; returns what stops it. */
  readonly before: (listener: Before) => () => void;
  /** Where the long work on packages is done. */
  readonly packages: Packages;
  /** Once every formula is calculated. */
  readonly settled: () => Promise<void>;
}

type Before = (info: Readonly<ICommandInfo>, options?: IExecutionOptions) => void;

export interface Look {
  readonly language: 'zh-CN' | 'en';
  readonly dark: boolean;
}

/** Milliseconds that saving waits for formulas. */
const LONGEST_CALCULATION = 60_000;

const LOCALES = { 'zh-CN': LocaleType.ZH_CN, en: LocaleType.EN_US } as const;

/** The words of one language: the other one is not loaded. */
async function words(language: Look['language']): Promise<ILanguagePack> {
  const packs =
    language === 'zh-CN'
      ? [
          import('@univerjs/preset-sheets-core/locales/zh-CN'),
          import('@univerjs/preset-sheets-data-validation/locales/zh-CN'),
          import('@univerjs/preset-sheets-conditional-formatting/locales/zh-CN'),
          import('@univerjs/preset-sheets-note/locales/zh-CN'),
        ]
      : [
          import('@univerjs/preset-sheets-core/locales/en-US'),
          import('@univerjs/preset-sheets-data-validation/locales/en-US'),
          import('@univerjs/preset-sheets-conditional-formatting/locales/en-US'),
          import('@univerjs/preset-sheets-note/locales/en-US'),
        ];
  const loaded = await Promise.all(packs);
  return Object.assign({}, ...loaded.map((pack): object => pack.default)) as ILanguagePack;
}

export async function startEngine(container: HTMLElement, look: Look, packages: Packages): Promise<Engine> {
  const locale = LOCALES[look.language];
  const univer = new Univer({ locale, locales: { [locale]: await words(look.language) }, darkMode: look.dark });
  const listeners = new Set<Before>();
  univer
    .__getInjector()
    .get(ICommandService)
    .beforeCommandExecuted((info, options) => {
      for (const listener of listeners) listener(info, options);
    });
  const presets = [
    UniverSheetsCorePreset({
      container,
      menu: MENU,
      disableAutoFocus: true,
      // A file's stored results stand until something they rest on changes.
      formula: { initialFormulaComputing: CalculationMode.WHEN_EMPTY },
      disableTextFormatAlert: true,
      disableTextFormatMark: true,
      sheets: { disableForceStringAlert: true, disableForceStringMark: true },
    }),
    // A field to search in would take the keys of a person who types into a cell with a dropdown.
    UniverSheetsDataValidationPreset({ showEditOnDropdown: false, showSearchOnDropdown: false }),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsNotePreset(),
  ];
  for (const plugin of presets.flatMap(({ plugins }) => plugins)) {
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
    else univer.registerPlugin(plugin);
  }
  const api = FUniver.newAPI(univer);
  const loaded = new Set<Look['language']>([look.language]);
  const instances = univer.__getInjector().get(IUniverInstanceService);
  const wake = restWhenIdle(univer, container);
  const show = (unit: string): void => {
    wake();
    endTyping(univer);
    instances.setCurrentUnitForType(unit);
    instances.focusUnit(unit);
  };
  return {
    univer,
    api,
    packages,
    show,
    close: (unit) => {
      const others = instances
        .getAllUnitsForType<Workbook>(UniverInstanceType.UNIVER_SHEET)
        .map((each) => each.getUnitId());
      const current = instances.getCurrentUnitOfType(UniverInstanceType.UNIVER_SHEET)?.getUnitId();
      const next = others.findLast((other) => other !== unit);
      if (current === unit && next !== undefined) show(next);
      api.disposeUnit(unit);
    },
    before: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    settled: async () => {
      // A change is only taken up by the calculation a moment later.
      await new Promise((resolve) => setTimeout(resolve, 150));
      await resultsApplied(univer);
    },
    setLook: async ({ language, dark }) => {
      if (!loaded.has(language)) api.loadLocales(LOCALES[language], await words(language));
      loaded.add(language);
      api.setLocale(LOCALES[language]);
      api.toggleDarkMode(dark);
      wake();
    },
  };
}

/** What is being calculated, or is calculated anew because of a later change, stands in the cells; or it has had its time. */
async function resultsApplied(univer: Univer): Promise<void> {
  const session = univer.__getInjector().get(FormulaCalculationSessionService);
  await session.waitForLatestApplied(LONGEST_CALCULATION, 0).catch(() => undefined);
}
