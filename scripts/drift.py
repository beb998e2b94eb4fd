"""Makes the drifted sample from the plain one with another writer (openpyxl), as returned workbooks come back.

    python3 scripts/drift.py assets/samples/01-三星-条件具备.xlsx assets/samples/07-三星-改得面目全非.xlsx

Sheets renamed and reordered, rows and columns inserted, merges undone, ticks in every style, units in cells, numbers as text,
days in every style, labels with spaces, line breaks and full-width forms: everything an officer would curse, and nothing that
changes what the enterprise stated.
"""
import sys
from openpyxl import load_workbook
from openpyxl.styles import PatternFill

TICKS = ["√", "是（已部署）", "☑", "Y", "有", "■", "已上云", "✓", "TRUE", "1", "是", "yes"]


def find(sheet, text):
    for row in sheet.iter_rows():
        for cell in row:
            if isinstance(cell.value, str) and cell.value.replace(" ", "").startswith(text):
                return cell
    raise SystemExit(f"no label {text} in {sheet.title}")


def unmerge(sheet):
    for area in list(sheet.merged_cells.ranges):
        sheet.unmerge_cells(str(area))


def main(source, target):
    book = load_workbook(source)
    form, items, lines = book["申请表"], book["附表1"], book["附表2"]

    unmerge(items)
    items.insert_rows(1, 2)
    items["A1"] = "附件：企业上云业务及应用表（报县工信局）"
    items.insert_cols(3)
    mark = find(items, "是否上云")
    ticks = iter(TICKS * 4)
    for row in range(mark.row + 1, items.max_row + 1):
        cell = items.cell(row, mark.column)
        label = items.cell(row, mark.column - 2)
        if cell.value == "是":
            cell.value = next(ticks)
        if isinstance(label.value, str) and label.value == "上云时间":
            label.value, cell.value = "上 云 时 长", "1年"
        elif isinstance(label.value, str) and label.value.startswith("上云投入"):
            label.value, cell.value = "上云投入¹\n（万元）", "40000元"
        elif isinstance(label.value, str) and label.value == "计算资源":
            label.value = "计 算\n资 源"
        elif isinstance(label.value, str) and label.value == "客户资源管理":
            label.value = "客户关系管理"
    for column in range(1, items.max_column + 1):
        items.cell(8, column).fill = PatternFill("solid", fgColor="FFF2CC")
    items.row_dimensions[10].hidden = True

    head = find(lines, "上云投入金额")
    paid = find(lines, "付款日期")
    lines.cell(head.row + 1, head.column).value = "2.4万元"
    lines.cell(head.row + 2, head.column).value = "￥16,000.00"
    lines.cell(head.row + 1, paid.column).value = "2023年11月20日"
    lines.cell(head.row + 2, paid.column).value = "20240115"

    areas = [area.bounds for area in form.merged_cells.ranges]
    unmerge(form)
    form.insert_rows(1)
    for left, top, right, bottom in areas:  # This writer leaves merges behind where Excel moves them along.
        form.merge_cells(start_row=top + 1, start_column=left, end_row=bottom + 1, end_column=right)
    form["A1"] = "（此表由企业填写）"
    uscc = find(form, "统一社会信用代码")
    uscc.value = "统一社会\n信用代码："
    start = find(form, "上云开始时间")
    for column in range(start.column + 1, form.max_column + 1):
        if form.cell(start.row, column).value is not None:
            form.cell(start.row, column).value = "2023.6"
            form.cell(start.row, column).number_format = "@"
            break

    form.title, items.title, lines.title = "基本情况（改）", "Sheet2", "投入"
    book.move_sheet("投入", -2)
    book.create_sheet("Sheet1", 0)["A1"] = "联系人手机有变请告知"
    book.active = 1
    book.save(target)


main(*sys.argv[1:])
