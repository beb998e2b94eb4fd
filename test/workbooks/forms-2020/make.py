"""Types the two forms of 2020 anew from the paper (test/official), filled in for an invented enterprise, as a person would
with other programs and without our template: a workbook with openpyxl, and a page that make.sh turns into a document and an
old workbook. What it filled in is written to told.json. Usage: python3 make.py"""
import html
import json
import re
from pathlib import Path

from openpyxl import Workbook

HERE = Path(__file__).parent
FIRM = "江苏泊云样例机电有限公司"
SELLER = "南京样例云科技有限公司"
FIELDS = {
    "中文名称": FIRM,
    "单位性质": "民营企业",
    "注册地址": "江苏省连云港市海州区样例路20号",
    "统一社会信用代码": "91320706MA1000K14D",
    "注册资本": "1,200万元",
    "注册资金": "1,200万元",
    "姓名": ["样例甲", "样例乙"],
    "电话": "0518-80000011",
    "职务": "信息主管",
    "办公电话": "0518-80000012",
    "手机": "13800000000",
    "传真": "无",
    "电子邮箱": "sample@example.com",
    "总人数": "150人",
    "使用云服务人员数量": "60人",
    "申请评定星级": "★★★★",
    "申报主体是否纳入省疫情防控重点保障企业名单": "否",
    "云服务部署模型": "公有云",
    "上云合作机构": SELLER,
    "上云开始时间": "2019年6月",
    "所处行业": "电气机械和器材制造业",
    "所属的先进制造业集群": "☑ 物联网 □ 高端装备",
}
NARRATIVES = {"上云范围及内容简介": "核心业务已上云。", "上云实践": "先评估后部署。", "上云效果说明": "运维成本下降三成。"}
NOT = {"研发设计案例库", "物流管理", "电商系统", "工业系统安全", "其他工业APP应用", "其他设备", "其他创新应用", "服务型制造"}
LINES = [(FIRM, SELLER, "04512345", "31-33", "4.5"), (FIRM, SELLER, "04512346", "34", "36,000元")]
GOODS = [("云平台服务费", "年付", "1", "36000", "36000", "√"), ("培训", "", "2", "1500", "3000", "×")]


def sections(annex):
    found = {}
    for line in (HERE / f"../../official/2020-annex-{annex}.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("=="):
            lines = found.setdefault(line[3:], [])
        elif line and not line.startswith("#"):
            lines.append(line.split(" | "))
    return found


def bare(label):
    return re.sub(r"（.*?）", "", label).strip("： ")


def mark_of(item):
    """What is written beside an item."""
    if item.startswith("连续不少于"):
        return "12个月"
    if item.startswith("不低于2万元"):
        return ""
    if item.startswith("不低于6万元"):
        return "8.1"
    if item.startswith("不低于20万元"):
        return ""
    if item in NOT:
        return "×"
    return "√"


def item_rows(lines, annex):
    """Rows of 附表x.1 as type, sub-type, field, sub-field, mark and page, with '' where a merge goes on."""
    path = ["", "", "", ""]
    rows, count = [], 0
    for cells in lines:
        if cells[0].startswith(("附表", "注：", "2、")):
            continue
        cells = [cell for cell in cells if not cell.startswith("（")]
        if cells[0] == "类":
            rows.append(cells)
            continue
        item = cells[-1]
        count += 1
        mark = "8.1" if annex == "2" and item.startswith("不低于2万元") else mark_of(item)
        rows.append((cells, mark, str(40 + count) if mark not in ("", "×") else ""))
    return rows


def columns_of(cells, annex, state):
    """Which of the four columns each word of a row stands in: known from the paper's own layout."""
    tops = {"业务上云", "数据和设备上云", "上云成效"}
    subs = {"工业APP应用", "基础云服务", "数据上云", "设备接入", "边缘计算", "设备服务", "上云时长", "上云投入", "基础应用", "基于数据+模型的创新应用"}
    groups = {"设计", "生产", "物流", "销售", "服务", "安全", "设备管理", "数据监控", "决策优化", "基于云计算的新型制造模式"}
    row = ["", "", "", ""]
    for index, word in enumerate(cells):
        if word in tops and index == 0:
            row[0] = word
        elif word in subs:
            row[1] = word
            state["group"] = False
        elif word in groups:
            row[2] = word
            state["group"] = True
        else:
            if index == 0 and word.startswith("其他") and not word.startswith("其他数据"):
                state["group"] = False
            row[3 if state["group"] else 2] = word
    return row


def told(annex):
    table = item_rows(sections(annex)[f"附表{annex}.1"], annex)[1:]
    marks = {cells[-1]: mark for cells, mark, _ in table}
    return {"firm": FIRM, "star": 3 if annex == "2" else 4, "uscc": FIELDS["统一社会信用代码"], "marks": marks}


def write_workbook(annex):
    """Everything on one sheet, with the labels in the second column, and no stamp."""
    book = Workbook()
    sheet = book.active
    sheet.title = "Sheet1"
    parts = sections(annex)
    names, at = iter(FIELDS["姓名"]), 1

    def put(*cells):
        nonlocal at
        for column, cell in enumerate(cells):
            if cell != "":
                sheet.cell(at, 2 + column, cell)
        at += 1

    for cells in parts["申请表"]:
        label = bare(cells[0])
        if label in ("申报企业", "填报日期"):
            put(label + "：", FIRM if label == "申报企业" else "2020年5月6日")
        elif cells[0] in NARRATIVES:
            put("", cells[0], cells[1] + "\n" + NARRATIVES[cells[0]])
        elif cells[0] == "真实性承诺":
            put(cells[0], cells[1], "")
            put("", "法人代表（签字）：", "样例甲")
            put("", "申报单位（公章）：", "")
            put("", "承诺日期", "2020年5月6日")
        elif cells[0] == "各市推荐意见":
            put(cells[0], "签章：")
        elif cells[0] == "申请单位基本情况":
            put(cells[0], "中文名称", FIELDS["中文名称"])
        elif bare(cells[0]) in FIELDS or cells[0] in ("法人代表", "联系人", "企业规模"):
            row = ["", ""] if bare(cells[0]) in FIELDS and cells[0] not in ("办公电话", "传真") else [""]
            if cells[0] in ("办公电话", "传真"):
                row = ["", ""]
            for word in cells:
                key = bare(word)
                if word in ("法人代表", "联系人", "企业规模"):
                    row = ["", word]
                elif key in FIELDS:
                    value = next(names) if key == "姓名" else FIELDS[key]
                    row += [word, value]
            if row[1] == "" and cells[0] not in ("办公电话", "传真"):
                row = ["", *row[2:]]
            put(*row)
        else:
            put(*cells)
    at += 1
    state = {"group": False}
    for row in item_rows(parts[f"附表{annex}.1"], annex):
        if isinstance(row, list):
            put(f"附表 {annex}.1  企业上云业务及应用表")
            put(*row)
        else:
            cells, mark, page = row
            put(*columns_of(cells, annex, state), mark, page)
    at += 1
    put(f"附表 {annex}.2  上云投入明细说明")
    put("序号", "购买方名称", "销售方名称", "发票号码", "所对应合同在申报书中的页码", "上云投入金额/万元")
    for number, line in enumerate(LINES, 1):
        put(str(number), *line)
    put("……")
    put("上云投入合计/万元", "", "", "", "", 8.1)
    at += 1
    put(f"附表 {annex}.3  发票明细说明")
    put("申报企业名称：" + FIRM)
    put("云服务商名称：" + SELLER)
    put("发票号码：04512346")
    put("序号", "货物或应税劳务、服务名称", "规格型号", "数量", "单价/元", "金额/元", "是否为上云投入")
    for number, line in enumerate(GOODS, 1):
        put(str(number), *line)
    put("发票总额合计/万元", "", "3.9", "", "发票中上云投入合计/万元", "3.6")
    put("申报企业：（盖章）")
    book.save(HERE / f"openpyxl-annex-{annex}.xlsx")


def write_page(annex):
    """The paper as it is laid out in Word: paragraphs and tables, the promise in one cell."""
    parts = sections(annex)
    out = []
    names = iter(FIELDS["姓名"])
    text = lambda value: html.escape(str(value)).replace("\n", "<br>")
    para = lambda value: out.append(f"<p>{text(value)}</p>")
    cell = lambda value, extra="": f"<td{extra}>{text(value)}</td>"
    basic = parts["申请表"]
    start = next(i for i, cells in enumerate(basic) if cells[0] == "申请单位基本情况")
    for cells in basic[:start]:
        label = bare(cells[0])
        para({"申报企业": f"申报企业：{FIRM}（盖章）", "填报日期": "填报日期：2020年5月6日"}.get(label, cells[0]))
    rows = basic[start:]
    inside = [cells for cells in rows if cells[0] not in NARRATIVES and cells[0] not in ("真实性承诺", "各市推荐意见")]
    out.append('<table border="1">')
    for index, cells in enumerate(rows):
        line = []
        if index == 0:
            line.append(cell("申请单位\n基本情况", f' rowspan="{len(inside)}"'))
            cells = cells[1:]
        if cells[0] in NARRATIVES:
            line += [cell(cells[0]), cell(cells[1] + "\n" + NARRATIVES[cells[0]], ' colspan="5"')]
        elif cells[0] == "真实性承诺":
            promise = f"{cells[1]}\n法人代表（签字）：样例甲\n申报单位（公章）：\n2020年5月6日"
            line += [cell(cells[0]), cell(promise, ' colspan="5"')]
        elif cells[0] == "各市推荐意见":
            line += [cell(cells[0]), cell("签章：\n年   月   日", ' colspan="5"')]
        else:
            pairs = [(word, next(names) if bare(word) == "姓名" else FIELDS[bare(word)]) for word in cells if bare(word) in FIELDS]
            grouped = cells[0] in ("法人代表", "联系人", "企业规模", "办公电话", "传真")
            if cells[0] in ("法人代表", "企业规模"):
                line.append(cell(cells[0]))
            if cells[0] == "联系人":
                line.append(cell(cells[0], ' rowspan="3"'))
            for at, (word, value) in enumerate(pairs):
                line.append(cell(word, "" if grouped or at > 0 else ' colspan="2"'))
                line.append(cell(value, "" if len(pairs) > 1 else ' colspan="3"'))
        out.append(f"<tr>{''.join(line)}</tr>")
    out.append("</table>")
    for cells in parts["配套证明材料清单"]:
        para(cells[0])
    para(f"附表{annex}.1 企业上云业务及应用表")
    out.append('<table border="1">')
    state = {"group": False}
    table = item_rows(parts[f"附表{annex}.1"], annex)
    grid = [columns_of(cells, annex, state) for cells, _, _ in table[1:]]
    out.append(f"<tr>{''.join(cell(word) for word in table[0])}</tr>")
    money = [i for i, row in enumerate(grid) if (row[3] or row[2]).startswith("不低于")]
    for index, (row, (_, mark, page)) in enumerate(zip(grid, table[1:])):
        line = []
        for column, word in enumerate(row):
            if word == "":
                continue
            below = 1
            # A word stands for the rows below it, to the next word in its column or one left of it.
            while index + below < len(grid) and not any(grid[index + below][: column + 1]):
                below += 1
            own = column == max(i for i, each in enumerate(row) if each)
            extra = "" if own else f' rowspan="{below}"'
            if own and column == 2:
                extra = ' colspan="2"'
            line.append(cell(word, extra))
        if index in money:
            if index == money[0]:
                line += [cell("8.1", f' rowspan="{len(money)}"'), cell(page, f' rowspan="{len(money)}"')]
        else:
            line += [cell(mark), cell(page)]
        out.append(f"<tr>{''.join(line)}</tr>")
    out.append("</table>")
    para(f"附表{annex}.2 上云投入明细说明")
    heads = ["序号", "购买方名称", "销售方名称", "发票号码", "所对应合同在申报书中的页码", "上云投入金额/万元"]
    lines = [[str(number), *line] for number, line in enumerate(LINES, 1)]
    total = f"<tr>{cell('上云投入合计/万元', ' colspan=5')}{cell('8.1')}</tr>"
    out.append('<table border="1">' + "".join(f"<tr>{''.join(map(cell, row))}</tr>" for row in [heads, *lines]) + total + "</table>")
    para(f"附表{annex}.3 发票明细说明")
    para("申报企业名称：" + FIRM)
    para("云服务商名称：" + SELLER)
    para("发票号码：04512346")
    heads = ["序号", "货物或应税劳务、服务名称", "规格型号", "数量", "单价/元", "金额/元", "是否为上云投入"]
    lines = [[str(number), *line] for number, line in enumerate(GOODS, 1)]
    total = f"<tr>{cell('发票总额合计/万元', ' colspan=2')}{cell('3.9')}{cell('发票中上云投入合计/万元', ' colspan=3')}{cell('3.6')}</tr>"
    out.append('<table border="1">' + "".join(f"<tr>{''.join(map(cell, row))}</tr>" for row in [heads, *lines]) + total + "</table>")
    para("申报企业：（盖章）")
    para("日期：2020年5月6日")
    page = "<html><head><meta charset='utf-8'></head><body>" + "\n".join(out) + "</body></html>"
    (HERE / f"annex-{annex}.html").write_text(page, encoding="utf-8")


if __name__ == "__main__":
    for annex in ("2", "3"):
        write_workbook(annex)
        write_page(annex)
    (HERE / "told.json").write_text(
        json.dumps({annex: told(annex) for annex in ("2", "3")}, ensure_ascii=False, indent=1) + "\n", encoding="utf-8"
    )
