"""Makes test/workbooks/odd: one small table, saved by openpyxl and LibreOffice in their own ways and formats.

Run with python3, openpyxl and LibreOffice present: python3 scripts/make-odd-workbooks.py
The hucre files come from scripts/make-odd-workbooks.mjs. The content is invented.
"""

import datetime
import pathlib
import shutil
import subprocess
import sys
import tempfile

import openpyxl
from openpyxl.chart import BarChart, Reference
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from openpyxl.workbook.defined_name import DefinedName

ROOT = pathlib.Path(__file__).resolve().parent.parent
ODD = ROOT / "test" / "workbooks" / "odd"


def book(epoch=None):
    """附表 (text, shares, days, formulas, merges, a hidden row), a protected sheet, a hidden one and a chart sheet."""
    workbook = openpyxl.Workbook()
    if epoch:
        workbook.epoch = epoch
    sheet = workbook.active
    sheet.title = "附表 1"
    sheet["A1"] = "企业上云业务及应用表"
    sheet["A1"].font = Font(name="宋体", size=16, bold=True)
    sheet["A1"].alignment = Alignment(horizontal="center")
    sheet.merge_cells("A1:D1")
    sheet.append(["子类", "是否上云", "比例", "日期"])
    sheet.append(["计算资源", "√", 0.35, datetime.date(2024, 5, 1)])
    sheet.append(["研发设\n计应用", "是（已部署MES）", 0.5, datetime.datetime(2023, 12, 31, 23, 59)])
    sheet.append(["𠮷田<云> & \"网\"", " 两端有空格 ", 12.5, 0.1 + 0.2])
    sheet["C3"].number_format = "0%"
    sheet["C4"].number_format = "0.00%"
    sheet["D3"].number_format = 'yyyy"年"m"月"d"日"'
    sheet["D4"].number_format = "yyyy-mm-dd hh:mm"
    sheet["A6"] = "合计"
    sheet["C6"] = "=SUM(C3:C5)"
    sheet["D6"] = '=IF(C6>10,"够","不够")'
    sheet["A7"] = True
    sheet["B7"] = "=1/0"
    sheet["A8"] = "隐藏的一行"
    sheet.row_dimensions[8].hidden = True
    sheet["F200"].fill = PatternFill("solid", fgColor="FFFF00")
    sheet.merge_cells("A6:B6")
    other = workbook.create_sheet("受保护")
    other["B2"] = "'0123456789"
    other["B3"] = "91320700MA1XXXXX0X"
    other.protection.sheet = True
    hidden = workbook.create_sheet("隐藏")
    hidden["A1"] = 1
    hidden.sheet_state = "hidden"
    chart_sheet = workbook.create_chartsheet("图")
    chart = BarChart()
    chart.add_data(Reference(sheet, min_col=3, min_row=2, max_row=5), titles_from_data=True)
    chart_sheet.add_chart(chart)
    workbook.defined_names.append(DefinedName("starcloud.form", attr_text='"application-2024"'))
    return workbook


def convert(source, target, form, folder):
    """LibreOffice saves `source` as `target`; `form` is its name of the format."""
    subprocess.run(
        ["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to", form,
         "--outdir", f"{folder}/out", str(source)],
        check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=180,
    )
    made = next(pathlib.Path(folder, "out").iterdir())
    shutil.move(made, target)


def main():
    ODD.mkdir(parents=True, exist_ok=True)
    book().save(ODD / "openpyxl.xlsx")
    book(CALENDAR_MAC_1904).save(ODD / "openpyxl-1904.xlsx")
    template = book()
    template.template = True
    template.save(ODD / "openpyxl-template.xltx")
    with tempfile.TemporaryDirectory() as folder:
        formats = {
            "libreoffice.xlsx": "xlsx:Calc MS Excel 2007 XML",
            "libreoffice.xlsm": "xlsm:Calc MS Excel 2007 VBA XML",
            "libreoffice-1904.xlsx": "xlsx:Calc MS Excel 2007 XML",
            "libreoffice.xls": "xls:MS Excel 97",
            "libreoffice.ods": "ods:calc8",
            "libreoffice.html": "html:HTML (StarCalc)",
            "libreoffice.csv": "csv:Text - txt - csv (StarCalc):44,34,76,1",
            "libreoffice.pdf": "pdf:calc_pdf_Export",
        }
        for name, form in formats.items():
            source = "openpyxl-1904.xlsx" if "1904" in name else "openpyxl.xlsx"
            convert(ODD / source, ODD / name, form, folder)
            print(name, file=sys.stderr)


main()
