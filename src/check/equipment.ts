import type { Application } from '../model/application';
import { finding, type Finding } from '../model/finding';
import { tableName } from './clause';
import { read } from './entries';
import { blankCells, usedLines } from './lines';

/** 主要包括高能耗设备、通用动力设备、新能源设备、智能装备 (指南附件2、附件3注2): others may be named, with reason. */
const CATEGORIES = ['高能耗设备', '通用动力设备', '新能源设备', '智能装备'];

/** 附表4 接入工业设备明细: complete lines with plausible figures. */
export function checkEquipment(application: Application): readonly Finding[] {
  const clause = tableName(application, 4);
  const lines = usedLines(application.equipment);
  const each = lines.flatMap(({ line, name }) => {
    const [quantity, amount, category] = [read(line.quantity), read(line.amount), read(line.category)];
    const found: Finding[] = [];
    if (category !== undefined && !CATEGORIES.some((known) => category.normalize('NFKC').includes(known))) {
      const values = { line: name, shown: line.category.shown, categories: CATEGORIES };
      found.push(finding('check/equipment-category', 'hint', [line.category.cell], values, '指南附件2、附件3 注2'));
    }
    if (quantity !== undefined && !(Number.isInteger(quantity) && quantity > 0)) {
      const values = { line: name, label: '数量', shown: line.quantity.shown };
      found.push(finding('check/line-whole-number', 'warning', [line.quantity.cell], values, clause));
    }
    if (amount !== undefined && amount <= 0) {
      const values = { line: name, label: '采购实际付款金额', shown: line.amount.shown };
      found.push(finding('check/line-not-positive', 'warning', [line.amount.cell], values, clause));
    }
    return found;
  });
  const blanks = blankCells(lines, clause, [
    ['设备名称', ({ name }) => name],
    ['设备类别', ({ category }) => category],
    ['数量', ({ quantity }) => quantity],
    ['采购实际付款金额', ({ amount }) => amount],
  ]);
  return [...blanks, ...each];
}
