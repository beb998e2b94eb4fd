import type { CellRef } from './cell';

/** 申请表 as read: every fact with the cell it came from. The JSON Schema in `docs/` is made from these types. */
export interface Application {
  /** Id of the form it was read from, `application-2024`. */
  readonly form: string;
  /** Edition the form belongs to. */
  readonly edition: string;
  readonly applicant: Applicant;
  readonly narratives: Narratives;
  /** 附表1 企业上云业务及应用表: one entry per row, in the form's order. */
  readonly items: readonly ItemEntry[];
  /** 附表2 上云投入明细. */
  readonly investment: Investment;
  /** 附表3 发票明细: one per invoice explained. */
  readonly invoices: readonly Invoice[];
  /** 接入工业设备明细. */
  readonly equipment: readonly EquipmentLine[];
  /** 配套证明材料清单. */
  readonly materials: readonly MaterialEntry[];
  readonly commitment: Commitment;
  /** What the forms of the service pool ask besides; left out by all others. */
  readonly pool?: PoolStatement;
}

/**
 * One fact. `value` is null unless `state` is `read`.
 * `absent`: the form's label was not found. `blank`: nothing is filled in. `unreadable`: something is, but not this kind of
 * thing. `uncalculated`: a formula without a stored value. `damaged`: digits were lost (a number of 16 digits or more).
 */
export interface Entry<T> {
  readonly value: T | null;
  readonly state: 'read' | 'blank' | 'absent' | 'unreadable' | 'uncalculated' | 'damaged';
  /** What stands in the cell, as text. */
  readonly shown: string;
  /** Where; null when the label was not found. */
  readonly cell: CellRef | null;
}

/** 申请单位基本情况. */
export interface Applicant {
  /** 中文名称 */
  readonly name: Entry<string>;
  /** 单位性质 */
  readonly nature: Entry<string>;
  /** 注册地址 */
  readonly address: Entry<string>;
  /** 统一社会信用代码 */
  readonly uscc: Entry<string>;
  /** 注册资本, 万元 */
  readonly capital: Entry<number>;
  /** 法人代表 */
  readonly legalRepresentative: {
    /** 姓名 */
    readonly name: Entry<string>;
    /** 电话 */
    readonly phone: Entry<string>;
  };
  /** 联系人 */
  readonly contact: {
    /** 姓名 */
    readonly name: Entry<string>;
    /** 职务 */
    readonly position: Entry<string>;
    /** 办公电话 */
    readonly officePhone: Entry<string>;
    /** 手机 */
    readonly mobile: Entry<string>;
    /** 传真 */
    readonly fax: Entry<string>;
    /** 电子邮箱 */
    readonly email: Entry<string>;
  };
  /** 总人数 */
  readonly headcount: Entry<number>;
  /** 使用云服务人员数量 */
  readonly cloudUsers: Entry<number>;
  /** 申请星级: 3, 4 or 5 */
  readonly targetStar: Entry<number>;
  /** 已获评星级: 0, 3, 4 or 5 */
  readonly currentStar: Entry<number>;
  /** 申报主体是否纳入省疫情防控重点保障企业名单 (2020) */
  readonly epidemicList: Entry<boolean>;
  /** 云服务部署模型 */
  readonly deploymentModel: Entry<string>;
  /** 上云合作机构 */
  readonly partner: Entry<string>;
  /** 上云开始时间, `YYYY-MM-DD` */
  readonly startDate: Entry<string>;
  /** 所处行业 */
  readonly industry: Entry<string>;
  /** 所属的先进制造业集群 */
  readonly clusters: Entry<readonly string[]>;
}

/** 上云范围及内容简介、上云实践、上云效果说明, each of 500 characters at most. */
export interface Narratives {
  /** 上云范围及内容简介 */
  readonly scope: Entry<string>;
  /** 上云实践 */
  readonly practice: Entry<string>;
  /** 上云效果说明 */
  readonly effect: Entry<string>;
}

/** A row of 附表1. What its text means is read under an edition, so the same form can be tried under another. */
export interface ItemEntry {
  /** 类 › 子类 … as the form prints them, the label last. */
  readonly path: readonly string[];
  /** The row's own label, as printed. */
  readonly label: string;
  /** What stands in 是否上云, unread. */
  readonly mark: Entry<string | number | boolean>;
  /** True when `mark.value` is a number shown as a percentage. */
  readonly percent: boolean;
  /** 证明材料在申报书中的页码 */
  readonly pages: Entry<string>;
}

/** 附表2 as a whole. */
export interface Investment {
  /** 明细行 */
  readonly lines: readonly InvestmentLine[];
  /** 上云投入合计, 万元 */
  readonly total: Entry<number>;
  /** Which of the columns beyond the official ones the form asks for, whether or not the sheet still has them. */
  readonly has: { readonly paid: boolean; readonly items: boolean; readonly vouchers: boolean };
}

/** A line of 附表2. */
export interface InvestmentLine {
  /** 序号 */
  readonly number: Entry<string>;
  /** 购买方名称 */
  readonly buyer: Entry<string>;
  /** 销售方名称 */
  readonly seller: Entry<string>;
  /** 发票号码 */
  readonly invoiceNumber: Entry<string>;
  /** 所对应合同在申报书中的页码 */
  readonly contractPages: Entry<string>;
  /** 上云投入金额, 万元 */
  readonly amount: Entry<number>;
  /** 付款日期 (helper column), `YYYY-MM-DD` */
  readonly paid: Entry<string>;
  /** 对应子类 (helper column): labels of the items served */
  readonly items: Entry<readonly string[]>;
  /** 凭证情况 (helper column): contract, payment voucher and invoice, or the certificate */
  readonly vouchers: Entry<string>;
}

/** 附表3 for one invoice. */
export interface Invoice {
  /** 申报企业名称 */
  readonly applicant: Entry<string>;
  /** 云服务商名称 */
  readonly provider: Entry<string>;
  /** 发票号码 */
  readonly number: Entry<string>;
  /** 明细行 */
  readonly lines: readonly InvoiceLine[];
  /** 发票总额合计, 万元 */
  readonly total: Entry<number>;
  /** 发票中上云投入合计, 万元 */
  readonly cloudTotal: Entry<number>;
}

/** A line of 附表3. */
export interface InvoiceLine {
  /** 序号 */
  readonly number: Entry<string>;
  /** 货物或应税劳务、服务名称 */
  readonly service: Entry<string>;
  /** 规格型号 */
  readonly model: Entry<string>;
  /** 数量 */
  readonly quantity: Entry<number>;
  /** 单价, 元 */
  readonly price: Entry<number>;
  /** 金额, 元 */
  readonly amount: Entry<number>;
  /** 是否为上云投入 */
  readonly cloud: Entry<boolean>;
}

/** A line of 接入工业设备明细. */
export interface EquipmentLine {
  /** 序号 */
  readonly number: Entry<string>;
  /** 设备名称 */
  readonly name: Entry<string>;
  /** 设备类别: 高能耗设备、通用动力设备、新能源设备、智能装备 */
  readonly category: Entry<string>;
  /** 数量（台/套） */
  readonly quantity: Entry<number>;
  /** 采购实际付款金额, 万元 */
  readonly amount: Entry<number>;
}

/** A row of 配套证明材料清单. */
export interface MaterialEntry {
  /** 材料名称 */
  readonly name: string;
  /** 是否提供 */
  readonly provided: Entry<boolean>;
  /** 在申报书中的页码 */
  readonly pages: Entry<string>;
}

/** 真实性承诺. */
export interface Commitment {
  /** 法人代表（签字） */
  readonly signature: Entry<string>;
  /** 日期, `YYYY-MM-DD` */
  readonly date: Entry<string>;
}

/** 服务资源池: what an applicant for it states on the first sheet. */
export interface PoolStatement {
  /** 所在地区 */
  readonly region: Entry<string>;
  /** 申报类别: every class applied for, as the form names them */
  readonly classes: Entry<readonly string[]>;
  /** 申报批次, `2021-1` */
  readonly batch: Entry<string>;
  /** 现有星级的定级日期, `YYYY-MM-DD` */
  readonly gradedOn: Entry<string>;
  /** 现有星级的定级批次 */
  readonly gradedBatch: Entry<string>;
  /** By fact key, the day since when (`注册成立时间`): it holds where the table's own row is blank. */
  readonly since: Readonly<Record<string, Entry<string>>>;
  /** By fact key, what exemptions and direct grades depend on (`申报主体类型`). */
  readonly conditions: Readonly<Record<string, Entry<string | number | boolean>>>;
}
