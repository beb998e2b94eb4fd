#!/usr/bin/env python3
"""Writes with openpyxl the workbook whose marking is tested: chart, note, dropdown, conditional formats,
protection, names, links and a formula, all of which marking must leave alone. Usage: make-marked-originals.py FILE"""

import sys

from openpyxl import Workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule, ColorScaleRule
from openpyxl.styles import Font, PatternFill
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation


book = Workbook()
form = book.active
form.title = "附表1"
items = ["计算资源", "存储资源", "网络资源", "数据安全", "业务安全", "网络安全"]
form.append(["子类", "是否上云", "页码"])
for number, item in enumerate(items, 2):
    form.append([item, "是" if number % 2 else "否", number])
form["A9"] = "合计"
form["C9"] = "=SUM(C2:C7)"
form["B3"].fill = PatternFill("solid", fgColor="FF00B050")
form["B3"].font = Font(name="宋体", size=12)
form.merge_cells("A11:C11")
form["A11"] = "说明：合并的单元格"
form["A12"] = "到附表2"
form["A12"].hyperlink = "#'附表2'!A1"
form.add_data_validation(choices := DataValidation(type="list", formula1='"是,否"', allow_blank=True))
choices.add("B2:B7")
form.conditional_formatting.add("C2:C7", CellIsRule(operator="greaterThan", formula=["5"], fill=PatternFill(bgColor="FFFFFF00")))
form.conditional_formatting.add("C2:C7", ColorScaleRule(start_type="min", start_color="FFFFFF", end_type="max", end_color="63BE7B"))
form["B2"].comment = Comment("企业自己的批注", "企业")
chart = BarChart()
chart.add_data(Reference(form, min_col=3, min_row=1, max_row=7), titles_from_data=True)
form.add_chart(chart, "E8")
form.freeze_panes = "A2"

locked = book.create_sheet("附表2")
locked.append(["购买方", "金额（万元）"])
locked.append(["江苏示例装备有限公司", 6.5])
locked.protection.sheet = True
locked.protection.set_password("starcloud")

book.create_sheet("预评")["A1"] = "企业自己的一张表，恰好也叫预评"
book.defined_names.append(DefinedName("金额", attr_text="附表2!$B$2"))
book.save(sys.argv[1])
