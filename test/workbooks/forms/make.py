"""Changes a filled application with openpyxl, as people's other programs do: python3 make.py base.xlsx"""
import sys
from copy import copy
from datetime import datetime

from openpyxl import load_workbook
from openpyxl.workbook.protection import WorkbookProtection

BASE = sys.argv[1]


def at(sheet, words, nth=0):
    """The cell that says so."""
    found = [cell for row in sheet.iter_rows() for cell in row if cell.value == words]
    return found[nth]


def beside(sheet, words, nth=0):
    """The cell right of a label, past its merge."""
    cell = at(sheet, words, nth)
    for area in sheet.merged_cells.ranges:
        if cell.coordinate in area:
            return sheet.cell(cell.row, area.max_col + 1)
    return sheet.cell(cell.row, cell.column + 1)


def unmerge(sheet):
    for area in list(sheet.merged_cells.ranges):
        sheet.unmerge_cells(str(area))


def variant(name):
    def run(change):
        book = load_workbook(BASE)
        change(book)
        book.save(f"openpyxl-{name}.xlsx")
        return change

    return run


@variant("saved")
def _(book):
    pass


@variant("renamed")
def _(book):
    for number, sheet in enumerate(book.worksheets, 1):
        sheet.title = f"Sheet{number}"
    book._sheets.reverse()
    del book.defined_names["STARCLOUD_FORM"]


@variant("one-sheet")
def _(book):
    first = book["申请表"]
    base = first.max_row + 2
    for sheet in book.worksheets[1:]:
        if sheet.sheet_state != "visible":
            continue
        for area in list(sheet.merged_cells.ranges):
            moved = copy(area)
            moved.shift(row_shift=base)
            first.merge_cells(str(moved))
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value is not None:
                    copied = first.cell(cell.row + base, cell.column, cell.value)
                    copied.number_format = cell.number_format
        base += sheet.max_row + 1
    for sheet in book.worksheets[1:]:
        book.remove(sheet)


@variant("ticks-and-units")
def _(book):
    items, form, lines = book["附表1"], book["申请表"], book["附表2"]
    unmerge(items)
    items.insert_rows(2, 2)
    items["A2"] = "（2024年第一批）"
    styles = ["√", "✓", "☑", "■", "Y", "有", "已上云", "TRUE", "１", "是（已部署）", "☑是 □否"]
    mark = at(items, "是否上云").column
    turn = 0
    for row in range(at(items, "计算资源").row, items.max_row + 1):
        cell = items.cell(row, mark)
        if cell.value == "是":
            cell.value = styles[turn % len(styles)]
            turn += 1
    amount = at(lines, "上云投入金额/万元")
    for row in range(amount.row + 1, amount.row + 4):
        cell = lines.cell(row, amount.column)
        if isinstance(cell.value, (int, float)):
            cell.value = f"￥{cell.value * 10000:,.2f}"
    start = beside(form, "上云开始时间")
    if isinstance(start.value, datetime):
        start.value = start.value.strftime("%Y年%m月%d日")
        start.number_format = "@"
    capital = beside(form, "注册资本（万元）")
    capital.value = f"{capital.value:,}万元"
    for label in ("中文名称", "单位性质", "所处行业"):
        at(form, label).value = f" {label[:2]} {label[2:]} ：\n"


@variant("formulas")
def _(book):
    lines = book["附表2"]
    amount = at(lines, "上云投入金额/万元")
    first = lines.cell(amount.row + 1, amount.column)
    first.value = f"={first.value}*1"
    total = at(lines, "上云投入合计/万元")
    column = amount.column_letter
    lines.cell(total.row, amount.column).value = f"=SUM({column}{amount.row + 1}:{column}{total.row - 1})"


@variant("numbers")
def _(book):
    form, lines = book["申请表"], book["附表2"]
    beside(form, "统一社会信用代码").value = 913204110000000000
    invoice = at(lines, "发票号码")
    lines.cell(invoice.row + 1, invoice.column).value = 24322000000012345678


@variant("hidden-and-protected")
def _(book):
    items = book["附表1"]
    for row in range(8, 14):
        items.row_dimensions[row].hidden = True
    book["附表2"].sheet_state = "hidden"
    book["申请表"].protection.sheet = True
    book.security = WorkbookProtection(lockStructure=True)


@variant("mistyped")
def _(book):
    items, form = book["附表1"], book["申请表"]
    at(items, "计算资源").value = "计算资原"
    at(form, "单位性质").value = "单位性制"


@variant("merged-marks")
def _(book):
    items = book["附表1"]
    mark = at(items, "是否上云").column_letter
    row = at(items, "数据安全").row
    items.merge_cells(f"{mark}{row}:{mark}{row + 2}")


@variant("errors")
def _(book):
    items = book["附表1"]
    cell = items.cell(at(items, "计算资源").row, at(items, "是否上云").column)
    cell.value = "#REF!"
    cell.data_type = "e"


@variant("without-lines")
def _(book):
    book.remove(book["附表2"])


@variant("another-table")
def _(book):
    for sheet in book.worksheets[1:]:
        book.remove(sheet)
    sheet = book.worksheets[0]
    unmerge(sheet)
    sheet.delete_rows(1, sheet.max_row)
    for row in (["2024年设备采购预算"], ["序号", "名称", "数量", "金额"], [1, "叉车", 2, 30]):
        sheet.append(row)
    del book.defined_names["STARCLOUD_FORM"]
