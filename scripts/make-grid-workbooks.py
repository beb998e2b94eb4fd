"""Makes test/workbooks/web but for rich.xlsx: what editing a cell must not lose or get wrong, by openpyxl and LibreOffice.

Run with python3, openpyxl and LibreOffice present: python3 scripts/make-grid-workbooks.py
The content is invented.
"""

import datetime
import pathlib
import shutil
import subprocess
import tempfile

import openpyxl
from openpyxl.styles import Font, Protection
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from openpyxl.worksheet.datavalidation import DataValidation

WEB = pathlib.Path(__file__).resolve().parent.parent / "test" / "workbooks" / "web"


def letters():
    """Texts whose letters have looks of their own, as a flat OpenDocument: openpyxl before 3.1 writes no such texts."""
    looks = {
        "red": 'fo:font-weight="bold" fo:color="#c00000"',
        "line": 'style:text-underline-style="solid"',
        "low": 'style:text-position="sub 58%"',
    }
    styles = "".join(
        f'<style:style style:name="{name}" style:family="text"><style:text-properties {look}/></style:style>'
        for name, look in looks.items()
    )
    texts = [
        ['必填<text:s/><text:span text:style-name="red">红字</text:span><text:s/>说明'],
        ['水<text:s/>H<text:span text:style-name="low">2</text:span>O', '第二行<text:span text:style-name="line">下划线</text:span>'],
        ['不改的<text:span text:style-name="red">红字</text:span>格'],
        ["普通一格"],
    ]
    rows = "".join(
        '<table:table-row><table:table-cell office:value-type="string">'
        + "".join(f"<text:p>{line}</text:p>" for line in text)
        + "</table:table-cell></table:table-row>"
        for text in texts
    )
    names = "".join(
        f' xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for prefix, name in (("office", "office"), ("table", "table"), ("text", "text"), ("style", "style"), ("fo", "xsl-fo-compatible"))
    )
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document{names} office:version="1.3" '
        'office:mimetype="application/vnd.oasis.opendocument.spreadsheet">'
        f"<office:automatic-styles>{styles}</office:automatic-styles><office:body><office:spreadsheet>"
        f'<table:table table:name="文字">{rows}</table:table></office:spreadsheet></office:body></office:document>'
    )


def days():
    """Days counted from 1904, and what rests on them."""
    book = openpyxl.Workbook()
    book.epoch = CALENDAR_MAC_1904
    sheet = book.active
    sheet.title = "日期"
    sheet["A1"] = "开始"
    sheet["B1"] = datetime.date(2024, 5, 1)
    sheet["A2"] = "结束"
    sheet["B2"] = datetime.datetime(2024, 12, 31, 18, 0)
    sheet["A3"] = "天数"
    sheet["B3"] = "=B2-B1"
    sheet["A4"] = "次日"
    sheet["B4"] = "=B1+1"
    sheet["A5"] = "数"
    sheet["B5"] = 42000
    sheet["A6"] = "另填"
    for cell in ("B1", "B4", "B6"):
        sheet[cell].number_format = 'yyyy"年"m"月"d"日"'
    sheet["B2"].number_format = "yyyy-mm-dd hh:mm"
    sheet["B3"].number_format = "0.00"
    check = DataValidation(type="date", operator="greaterThan", formula1="43000", showErrorMessage=True)
    sheet.add_data_validation(check)
    check.add("B6")
    return book


def locked():
    """A protected sheet with open cells, open rows and columns, and one that lets looks be changed; a sheet that is not protected."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "保护"
    free = Protection(locked=False)
    for row in range(1, 6):
        sheet.cell(row, 1, f"锁{row}")
        sheet.cell(row, 2, row).protection = free
    sheet["C1"] = "=B1*2"
    sheet.column_dimensions["E"].protection = free
    sheet.protection.sheet = True
    looks = book.create_sheet("可改样子")
    looks["A1"] = "锁"
    looks.protection.sheet = True
    looks.protection.formatCells = False
    book.create_sheet("不保护")["A1"] = "开"
    return book


def arrays():
    """Formulas that fill several cells."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "数组"
    for row in range(1, 4):
        sheet.cell(row, 1, row)
        sheet.cell(row, 2, f"名{row}")
    for area, formula in (("D1:D3", "=A1:A3*10"), ("F1:F3", '=B1:B3&"号"'), ("H1", "=SUM(A1:A3*A1:A3)")):
        first = area.split(":")[0]
        sheet[first] = formula
        sheet.formula_attributes[first] = {"t": "array", "ref": area}
    sheet["J1"] = "=SUM(D1:D3)"
    sheet["D2"].font = Font(bold=True)
    return book


def convert(source, target, folder):
    subprocess.run(
        ["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile",
         "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", f"{folder}/out", str(source)],
        check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=180,
    )
    shutil.move(pathlib.Path(folder, "out", source.stem + ".xlsx"), target)


def main():
    days().save(WEB / "days-1904.xlsx")
    locked().save(WEB / "locked.xlsx")
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        flat = folder / "letters.fods"
        flat.write_text(letters(), encoding="utf-8")
        convert(flat, WEB / "letters.xlsx", folder)
        raw = folder / "arrays.xlsx"
        arrays().save(raw)
        convert(raw, WEB / "arrays.xlsx", folder)


main()
