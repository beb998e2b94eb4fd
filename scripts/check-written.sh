#!/usr/bin/env bash
# Says whether LibreOffice and openpyxl open workbooks we wrote: scripts/check-written.sh FILE.xlsx…
# LibreOffice must make a PDF of each with at least one page; openpyxl must find no formula and no error value.
set -euo pipefail
python=${PYTHON:-python3}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for file in "$@"; do
  soffice -env:UserInstallation="file://$work/profile" --headless --convert-to pdf --outdir "$work" "$file" >"$work/log" 2>&1
  pdf="$work/$(basename "${file%.*}").pdf"
  test "$(head -c 4 "$pdf")" = '%PDF' && grep -aq '/Type */Page\b' "$pdf"
  "$python" - "$file" <<'PYTHON'
import sys
from openpyxl import load_workbook

book = load_workbook(sys.argv[1])
cells = [cell for sheet in book.worksheets for row in sheet.iter_rows() for cell in row if cell.value is not None]
odd = [f"{cell.parent.title}!{cell.coordinate}" for cell in cells if cell.data_type in "fe"]
assert not odd, odd
for sheet in book.worksheets:
    print(f"  {sheet.title}: {sheet.dimensions}, prints {sheet.print_area or '-'}, repeats {sheet.print_title_rows or '-'}, "
          f"{len(sheet.data_validations.dataValidation)} prompts, {len(sheet.merged_cells.ranges)} merges")
PYTHON
  echo "opened: $file"
done
