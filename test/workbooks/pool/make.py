"""Writes two filled applications for the service pool with openpyxl, from the paper's tables and not from our template:
one sheet without merges, and two sheets with merges, in layouts of their own. Run in this folder: python3 make.py
The providers are invented; the tests need neither Python nor openpyxl."""
import datetime
from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, Side

THIN = Side(style="thin")
BOX = Border(left=THIN, right=THIN, top=THIN, bottom=THIN)

# 类, 子类, 域, 子域, 三星级, 四星级, 五星级, filled in, page — a blank under a filled cell continues it, as on the paper.
COLLECTION = [
    ["基础要求", "申报\n单位\n基础\n信息", "注册资金1", "", "100万", "200万", "500万", "人民币 3,000,000元", "1"],
    ["", "", "注册成立时间2", "", "1年", "2年", "2年", datetime.date(2015, 4, 8), "1"],
    ["", "", "员工总数", "", "10人", "30人", "60人", "45人", "2"],
    ["", "", "高新技术企业1", "", "-", "-", "是", "√", "3"],
    ["", "", "财务状况3", "", "财务状况良好", "财务状况良好", "近2年均\n实现盈利", "良好", "4"],
    ["", "", "2020年度主营业务收入1", "", "500万", "1000万", "2000万", "0.16亿元", "5"],
    ["", "", "服务对象覆盖先进制造业集群数量", "", "1种", "2种", "3种", 2, "6"],
    ["", "研发\n能力", "2020年度研发费用占比", "", "6%", "10%", "15%", 0.11, "7"],
    ["", "", "参与相关国家/行业标准制修订", "", "-", "-", "是", "否", ""],
    ["", "", "相关知识产权", "", "5件", "10件", "15件", "12 件", "8"],
    ["专业要求", "数据\n采集", "接入设备数量", "", "-", "5000\n台/套", "30000\n台/套", "0.62万台", "9"],
    ["", "", "支持协议数量", "", "20种", "70种", "150种", "75", "10"],
    ["", "", "采集\n方式", "传感器", "至少实现任意两项子域内容", "至少实现任意两项子域内容", "至少实现任意三项子域内容", "是", "11"],
    ["", "", "", "爬虫", "", "", "", "", ""],
    ["", "", "", "导入", "", "", "", "✓", "11"],
    ["", "", "", "接口", "", "", "", "有（OPC UA）", "11"],
    ["", "", "", "其它方式", "", "", "", "×", ""],
    ["", "边缘\n计算", "边缘计算软硬件产品", "提供智能网关", "至少实现一项子域内容", "至少实现一项子域内容", "至少实现两项子域内容", "是", "12"],
    ["", "", "", "提供智能控制器", "", "", "", "否", ""],
    ["", "", "", "提供嵌入式软件", "", "", "", "", ""],
    ["", "", "", "其它产品", "", "", "", "", ""],
    ["", "", "边缘分析应用", "数据清洗", "至少实现任意三项子域内容", "至少实现任意四项子域内容", "至少实现任意五项子域内容", "是", "13"],
    ["", "", "", "数据缓存", "", "", "", "是", "13"],
    ["", "", "", "数据压缩", "", "", "", "是", "13"],
    ["", "", "", "断网续传", "", "", "", "是", "13"],
    ["", "", "", "远程维护", "", "", "", "规划中", ""],
    ["", "", "", "实时分析", "", "", "", "", ""],
    ["", "", "", "其它功能", "", "", "", "", ""],
    ["", "", "实时数据处理速度", "", "0.5GB/s", "1GB/s", "2GB/s", "1.2GB/s", "14"],
    ["", "", "边缘计算部署节点数量", "", "-", "5000个", "30000个", "5,200个", "15"],
    ["", "安全\n功能", "传输和存储加密", "", "至少实现任意两项子域内容", "至少实现任意三项子域内容", "至少实现任意四项子域内容", "是", "16"],
    ["", "", "安全告警", "", "", "", "", "是", "16"],
    ["", "", "安全日志", "", "", "", "", "是", "16"],
    ["", "", "权限管理", "", "", "", "", "", ""],
    ["", "", "其它功能", "", "", "", "", "", ""],
    ["服务要求", "实施计划", "", "", "覆盖了实施的关键环节，对于重点步骤、风险、进度等有较为详细的阐述",
     "覆盖了实施的所有环节，对于关键步骤、风险、进度等有较为详细的阐述",
     "覆盖了实施的所有环节，对于实施步骤、风险、进度等有丰富详实的阐述",
     "覆盖了实施的所有环节，对于关键步骤、风险、进度等有较为详细的阐述", "17"],
    ["", "客户服务", "", "", "具有初步的客户服务体系", "具备较为成熟的客户服务体系", "具备成熟完善的客户服务体系", "较为成熟", "18"],
    ["", "经济和社会价值", "", "", "帮助客户实现了一定的经济和社会价值", "帮助客户实现了一定的经济和社会价值",
     "帮助客户实现了较大的经济和社会价值", "帮助客户实现了一定的经济和社会价值", "19"],
]

APPS = [
    ["基础要求", "申报单位基础信息", "注册资金", "600万"],
    ["", "", "注册成立时间", "6年"],
    ["", "", "员工总数", 64],
    ["", "", "高新技术企业", "是"],
    ["", "", "财务状况", "近2年均实现盈利"],
    ["", "", "2020年度主营业务收入", "2,100万元"],
    ["", "", "服务对象覆盖先进制造业集群数量", "3种"],
    ["", "研发能力", "2020年度研发费用占比", "16%"],
    ["", "", "参与相关国家/行业标准制修订", "是"],
    ["", "", "相关知识产权", "31件"],
    ["专业要求", "传统软件云化", "软件云化部署技术应用方案", ""],
    ["", "", "先进程度", "区域知名"],
    ["", "", "兼容性", "与需要同时运行的软件共存"],
    ["", "", "安全性", ""],
    ["", "", "被工业APP汇聚平台收录", "否"],
    ["", "", "相关荣誉", ""],
    ["", "工业APP创新", "应用范围", "解决行业共性关键技术问题"],
    ["", "", "所解决工业问题的影响范围", "系统级"],
    ["", "", "先进程度", "可局部替代国外同类产品"],
    ["", "", "兼容性", "多种环境部署运行能力"],
    ["", "", "安全性", "具有完善的安全策略，对数据信息全流程进行安全性检查和保护"],
    ["", "", "开发的工业APP被工业APP汇聚平台收录数量", "11个"],
    ["", "", "相关荣誉", "省部级及以上相关荣誉"],
    ["服务要求", "操作手册", "", "对于所有模块具有丰富详实的说明"],
    ["", "客户服务", "", "具备成熟完善的客户服务体系"],
    ["", "服务评价体系", "", "具有全面完善的服务评价体系"],
    ["", "经济和社会价值", "", "帮助客户实现了较大的经济和社会价值"],
]


def one_sheet():
    """Everything on one sheet, nothing merged, a line of remarks between, no stamp."""
    book = Workbook()
    sheet = book.active
    sheet.title = "数据采集服务商申报"
    sheet["B2"] = "工业互联网服务资源池申报（数据采集服务商）"
    sheet["B2"].font = Font(name="黑体", size=18)
    for row, (label, value, other, second) in enumerate(
        [
            ("申报单位名称", "连云港样例数据采集有限公司", "统一社会信用代码", "91320706MA2000K08Y"),
            ("注册地址", "江苏省连云港市连云区样例路3号", "所在地区", "连云港市连云区"),
            ("申报类别", "数据采集服务商", "申报星级", "四星"),
            ("申报主体类型", "企业", "申报批次", "2021年第一批"),
            ("注册成立日期", datetime.date(2015, 4, 8), "现有星级", "无"),
        ],
        start=4,
    ):
        for column, text in zip((2, 4, 6, 8), (label, value, other, second)):
            sheet.cell(row, column, text)
    sheet["B10"] = "注：以下为评估标准对照表，各项佐证见附件。"
    head = ["类", "子类", "域", "子域", "三星级", "四星级", "五星级", "实际情况", "页码"]
    for row, cells in enumerate([head, *COLLECTION], start=12):
        for column, value in enumerate(cells, start=2):
            if value != "":
                cell = sheet.cell(row, column, value)
                cell.border = BOX
                cell.alignment = Alignment(wrap_text=True)
                if value == 0.11:
                    cell.number_format = "0%"
    book.save("openpyxl-one-sheet.xlsx")


def merged_sheets():
    """The table first, with merged categories and no requirements beside it; the first sheet of the form second."""
    book = Workbook()
    table = book.active
    table.title = "附表"
    table["A1"] = "工业APP提供商评估标准填报表"
    for column, text in enumerate(["类", "子类", "域", "填报值", "证明材料页码"], start=1):
        table.cell(3, column, text)
    for row, cells in enumerate(APPS, start=4):
        for column, value in enumerate(cells, start=1):
            if value != "":
                table.cell(row, column, value)
        if cells[3] != "":
            table.cell(row, 5, f"第{row}页")
    for column in (1, 2):
        first = None
        for row in range(4, 4 + len(APPS) + 1):
            filled = row == 4 + len(APPS) or APPS[row - 4][column - 1] != "" or (column == 2 and APPS[row - 4][0] != "")
            if filled:
                if first is not None and row - first > 1:
                    table.merge_cells(start_row=first, end_row=row - 1, start_column=column, end_column=column)
                first = row
    cover = book.create_sheet("单位情况")
    rows = [
        ("单位名称", "南京样例工业软件有限公司"),
        ("统一社会信用代码", "91320106MA2000L124"),
        ("申报类别", "☑ 工业APP提供商 ☑ 解决方案提供商"),
        ("申报星级", "★★★★★"),
        ("申报主体类型", "企业"),
    ]
    for row, (label, value) in enumerate(rows, start=2):
        cover.cell(row, 1, label + "：")
        cover.cell(row, 2, value)
        cover.merge_cells(start_row=row, end_row=row, start_column=2, end_column=5)
    book.save("openpyxl-merged.xlsx")


one_sheet()
merged_sheets()
