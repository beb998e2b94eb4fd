import { IUniverInstanceService, LocaleType, Univer, UniverInstanceType, type ILanguagePack } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import { CalculationMode, UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import { UniverSheetsNotePreset } from '@univerjs/preset-sheets-note';
import { MENU } from './menu';

/** Owns the grid library's start: which parts of it run, in which language and look. Nothing of a workbook is known here. */
export interface Engine {
  readonly univer: Univer;
  readonly api: FUniver;
  /** Brings a workbook to the front. */
  readonly show: (unit: string) => void;
  readonly setLook: (look: Look) => Promise<void>;
}

export interface Look {
  readonly language: 'zh-CN' | 'en';
  readonly dark: boolean;
}

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

export async function startEngine(container: HTMLElement, look: Look): Promise<Engine> {
  const locale = LOCALES[look.language];
  const univer = new Univer({ locale, locales: { [locale]: await words(look.language) }, darkMode: look.dark });
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
    UniverSheetsDataValidationPreset({ showEditOnDropdown: false }),
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
  return {
    univer,
    api,
    show: (unit) => {
      instances.setCurrentUnitForType(unit);
      instances.focusUnit(unit);
    },
    setLook: async ({ language, dark }) => {
      if (!loaded.has(language)) api.loadLocales(LOCALES[language], await words(language));
      loaded.add(language);
      api.setLocale(LOCALES[language]);
      api.toggleDarkMode(dark);
    },
  };
}

export { UniverInstanceType };
