/**
 * The 2024 criteria as json-rules-engine carries them: one rule per star, counts and the 信息安全 class as dynamic facts
 * (its way of deriving a value), two of three classes as an `any` of pairs. Stars only: it gives no explanation.
 */
const { Engine } = require('json-rules-engine');

const CLOUD =
  '计算资源 存储资源 网络资源 数据管理 管理工具 数据安全 业务安全 网络安全 工业系统安全 云灾备 自主创新产品应用'.split(
    ' ',
  );
const SECURITY = CLOUD.slice(5, 10);
const APPS =
  '研发设计应用 研发设计案例库 生产排产管理 制造执行系统 供应商关系管理 采购管理 物流管理 企业资源规划 电商系统 客户资源管理 客户服务'.split(
    ' ',
  );
const DATA = '设计数据 生产数据 物流数据 销售数据 服务数据 管理数据'.split(' ');
const SERVICES = '设备点检 工单管理 维修保养 实时数据 数据报表 组态画面 异常报警 反向控制 执行优化'.split(' ');
const EFFECTS = '成本下降 数据可视化 设备可视化 节能减排 经营管控能力增强 生产效率提升 业务模式优化 其他基础应用'.split(
  ' ',
);
const INNOVATIONS =
  '平台化设计 云边协同 产品/设备远程监控与运维 产品质量管控及工艺优化 个性化定制 安全生产 产业链协同 市场交易分析和预测 企业运营分析和预测 服务化延伸'.split(
    ' ',
  );
const COUNTS = { CLOUD, SECURITY, APPS, DATA, SERVICES, EFFECTS, INNOVATIONS };

const least = (fact, value) => ({ fact, operator: 'greaterThanInclusive', value });
const not = (fact) => ({ fact, operator: 'notEqual', value: false });

const cloud = { all: [least('CLOUD', 4), least('SECURITY', 1)] };
const apps = (count) => ({ all: [least('APPS', count)] });
const data = (count) => ({ all: [least('DATA', count)] });
const always = [not('上云背景'), not('上云方案')];
const two = [
  [cloud, apps(4)],
  [cloud, data(4)],
  [apps(4), data(4)],
].map((all) => ({ all }));

const STARS = {
  3: [
    ...always,
    { fact: '上云时间', operator: 'greaterThan', value: 0 },
    least('上云投入', 2),
    { any: two },
    least('EFFECTS', 4),
  ],
  4: [
    ...always,
    least('上云时间', 3),
    least('上云投入', 6),
    cloud,
    apps(4),
    data(4),
    least('接入工业设备价值', 150),
    least('SERVICES', 5),
    least('EFFECTS', 5),
  ],
  5: [
    ...always,
    least('上云时间', 3),
    least('上云投入', 30),
    cloud,
    apps(5),
    data(5),
    least('接入工业设备价值', 200),
    least('SERVICES', 6),
    least('EFFECTS', 6),
    least('INNOVATIONS', 1),
  ],
};

const engine = new Engine([], { allowUndefinedFacts: true });
for (const [name, items] of Object.entries(COUNTS)) {
  engine.addFact(name, async (_, almanac) => {
    const marks = await Promise.all(items.map((item) => almanac.factValue(item)));
    return marks.filter((mark) => mark === true).length;
  });
}
for (const [star, all] of Object.entries(STARS)) {
  engine.addRule({ conditions: { all }, event: { type: 'granted', params: { star: Number(star) } } });
}

/** The highest star granted to plain facts. */
module.exports = async (facts) => {
  const { events } = await engine.run(facts);
  return Math.max(0, ...events.map(({ params }) => params.star));
};
