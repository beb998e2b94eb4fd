import type { Book } from '../form-support/book';
import { mutationsFor } from '../form-support/mutations';

/** Owns which changes of layout the county's enterprises make: none of them touches a fact, so none may leave a trace in the summary. */
const NAMES = [
  '工作表改名',
  '工作表次序颠倒',
  '全部并到一张工作表',
  '每张表上方插入三行',
  '每张表左边插入两列',
  '子类与是否上云之间插入一列',
  '附表1中间插入空行',
  '取消所有合并',
  '取消所有合并，类别逐行重复',
  '子类名称中有空格',
  '子类名称中有换行',
  '子类带上标注号',
  '栏目名称后加冒号',
  '子类用旧称',
  '加第二行标题',
  '是否上云与页码两列对调',
  '类与子类两列对调',
  '附表2金额与发票号码两列对调',
  '附表1移到右下方',
  '版本标记丢失',
];

export const DRIFTS: readonly ((book: Book) => void)[] = NAMES.map((name) => {
  const found = mutationsFor('application-2024').find((mutation) => mutation.name === name);
  if (!found || found.says || found.loses) throw new Error(`no harmless change ${name}`);
  return found.change;
});
