"""Shows that another program reads the county's summary as it was written.

    npm run build:cli
    node test/county/write.cjs county /tmp/county
    node dist/cli/starcloud.cjs summarize /tmp/county/files -o /tmp/county/summary.xlsx
    python3 test/county/reopen.py /tmp/county/summary.xlsx

LibreOffice opens the workbook, calculates it and saves it anew; openpyxl reads both, value by value, hidden sheets too. (A summary
with `--live` needs Excel and the add-in: without its functions the cells that call them become #NAME?.)
"""

import pathlib
import subprocess
import sys
import tempfile

import openpyxl

source = pathlib.Path(sys.argv[1])
with tempfile.TemporaryDirectory() as folder:
    subprocess.run(
        ["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", folder, str(source)],
        check=True,
        capture_output=True,
    )
    saved = pathlib.Path(folder) / source.name
    ours, theirs = (openpyxl.load_workbook(path, data_only=True) for path in (source, saved))

if ours.sheetnames != theirs.sheetnames:
    sys.exit(f"sheets differ: {ours.sheetnames} {theirs.sheetnames}")
cells = differing = 0
for sheet in ours.worksheets:
    other = theirs[sheet.title]
    for row in sheet.iter_rows():
        for cell in row:
            mine, its = cell.value, other[cell.coordinate].value
            cells += mine is not None
            if mine != its and not (isinstance(mine, float) and isinstance(its, (int, float)) and abs(mine - its) < 1e-9):
                differing += 1
                if differing < 10:
                    print(f"{sheet.title}!{cell.coordinate}: {mine!r} became {its!r}")
print(f"{len(ours.sheetnames)} sheets, {cells} filled cells, {differing} different")
sys.exit(1 if differing else 0)
