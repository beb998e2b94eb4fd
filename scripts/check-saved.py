"""Says whether LibreOffice opens workbooks that the workbench saved, and reads the same in every cell: check-saved.py FILE.xlsx…

STARCLOUD_SAVED=FOLDER npx jest test/e2e/workbench writes such files. LibreOffice saves each anew; openpyxl reads both.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

from openpyxl import load_workbook

with tempfile.TemporaryDirectory() as work:
    for name in sys.argv[1:]:
        profile = f"-env:UserInstallation=file://{work}/profile"
        convert = ["soffice", profile, "--headless", "--convert-to", "xlsx", "--outdir", work, name]
        subprocess.run(convert, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        ours, theirs = load_workbook(name), load_workbook(Path(work) / Path(name).name)
        cells = [(s.title, c.coordinate, c.value) for s in ours.worksheets for row in s.iter_rows() for c in row if c.value is not None]
        other = [(sheet, at) for sheet, at, value in cells if theirs[sheet][at].value != value]
        assert not other, other
        marks = sum(len(sheet.conditional_formatting) for sheet in theirs.worksheets)
        print(f"{name}: {len(cells)} cells the same, {marks} areas with marks, {len(theirs.worksheets)} sheets")
