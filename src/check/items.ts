import type { Application, ItemEntry } from '../model/application';
import type { Edition, Fact } from '../model/edition';
import { labelKey } from '../model/label';

/** Which row of 附表1 states which fact of the edition; the row's text itself is read elsewhere. */

/** The fact a row states: by its label, else by the nearest heading above it (`上云时长 › 连续不少于3个月…`). */
export function factOf(item: ItemEntry, edition: Edition): Fact | undefined {
  for (const label of [item.label, ...[...item.path].reverse()]) {
    const keys = edition.labels.get(labelKey(label)) ?? [];
    const fact = edition.facts.find(({ key }) => keys.includes(key));
    if (fact) return fact;
  }
  return undefined;
}

/** The row that states one of these facts, whichever edition the form belongs to. */
export function itemOf(application: Application, edition: Edition, labels: readonly string[]): ItemEntry | undefined {
  return application.items.find((item) => {
    const key = factOf(item, edition)?.key;
    return key !== undefined && labels.includes(key);
  });
}

/** 上云投入; 年度上云投入 in 2018. */
export const INVESTMENT = ['上云投入', '年度上云投入'];
export const TIME_IN_USE = ['上云时间'];
export const EQUIPMENT_VALUE = ['接入工业设备价值'];
