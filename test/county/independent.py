"""Has other programs write a share of the county's files.

    node test/county/write.cjs originals /tmp/originals
    python3 test/county/independent.py /tmp/originals test/county/files

openpyxl writes the first ten as .xlsx, LibreOffice the next six as .xls; `independent.cjs` has the last six written as .docx.
The files are kept in the repository, so that no test needs Python or LibreOffice.
"""

import pathlib
import subprocess
import sys
import tempfile

import openpyxl

originals, target = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
target.mkdir(parents=True, exist_ok=True)
sources = sorted(originals.glob("*.xlsx"))


def office(source: pathlib.Path, form: str, folder: pathlib.Path) -> None:
    with tempfile.TemporaryDirectory() as profile:
        subprocess.run(
            ["soffice", "--headless", f"-env:UserInstallation=file://{profile}", "--convert-to", form, "--outdir", str(folder), str(source)],
            check=True,
            capture_output=True,
        )


for index, source in enumerate(sources):
    name = f"{index + 1:02d}-{source.stem}"
    if index < 10:
        book = openpyxl.load_workbook(source)
        book.save(target / f"{name}.xlsx")
    elif index < 16:
        with tempfile.TemporaryDirectory() as folder:
            office(source, "xls:MS Excel 97", pathlib.Path(folder))
            (target / f"{name}.xls").write_bytes((pathlib.Path(folder) / f"{source.stem}.xls").read_bytes())
