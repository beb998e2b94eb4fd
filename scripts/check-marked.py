#!/usr/bin/env python3
"""Says whether openpyxl finds in marked workbooks what marking should have put there and left alone. Usage: check-marked.py FILE…"""

import sys

from openpyxl import load_workbook

for file in sys.argv[1:]:
    book = load_workbook(file)
    form, report = book["附表1"], book["预评 (2)"]
    rules = {
        str(block.sqref): rule.formula[0]
        for block in form.conditional_formatting
        for rule in block.rules
        if rule.type == "expression"
    }
    assert rules == {
        "B2 B4": 'N("starcloud:unmet")=0',
        "B3": 'N("starcloud:open")=0',
        "C5": 'N("starcloud:review")=0',
    }, rules
    own = [rule.type for block in form.conditional_formatting for rule in block.rules if rule.type != "expression"]
    assert own == ["cellIs", "colorScale"], own
    assert form["B3"].fill.fgColor.rgb == "FF00B050", "the user's own fill lies under the mark"
    assert form["B2"].comment.text.strip() == "企业自己的批注"
    assert form.data_validations.dataValidation[0].formula1 == '"是,否"'
    assert form["C9"].value == "=SUM(C2:C7)"
    assert len(form._charts) == 1
    assert book["附表2"].protection.sheet, "protection stays"
    assert book["预评"]["A1"].value == "企业自己的一张表，恰好也叫预评"
    assert report["A3"].value == '=1+1 <基础云能力> & "注1"' and report["A3"].data_type == "s", "text stays text"
    assert report["C4"].value == 6.5 and report["C4"].number_format == "#,##0.00##"
    assert report["D3"].hyperlink.location.replace("'", "") == "附表1!B2"
    assert report["B3"].fill.fgColor.rgb == "FFFFC7CE" and report["B3"].font.b
    # LibreOffice without a window drops every view, the user's too.
    assert report.freeze_panes == "A3" or "by-libreoffice" in file, report.freeze_panes
    assert report.page_setup.orientation == "landscape", report.page_setup.orientation
    assert str(report.print_title_rows) in ("2:2", "$2:$2"), report.print_title_rows
    assert book.active.title == "预评 (2)"
    print("understood:", file)
