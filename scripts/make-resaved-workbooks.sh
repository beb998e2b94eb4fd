#!/usr/bin/env bash
# Makes test/workbooks/marked/: a workbook by openpyxl and one by LibreOffice, both then marked by us and saved again by
# either program. Needs python3 with openpyxl, and soffice; the tests need neither, they read what is committed.
# At the end openpyxl and LibreOffice say whether they understand what we wrote.
set -euo pipefail
cd "$(dirname "$0")/.."
python=${PYTHON:-python3}
out=test/workbooks/marked
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

libreoffice() { # libreoffice FROM TO
  soffice -env:UserInstallation="file://$work/profile" --headless --convert-to xlsx:"Calc MS Excel 2007 XML" \
    --outdir "$work/lo" "$1" >"$work/log" 2>&1
  mv "$work/lo/$(basename "$1")" "$2"
}
openpyxl() { # openpyxl FROM TO
  "$python" -c 'import sys, openpyxl; openpyxl.load_workbook(sys.argv[1]).save(sys.argv[2])' "$1" "$2"
}

"$python" scripts/make-marked-originals.py "$out/openpyxl.xlsx"
libreoffice "$out/openpyxl.xlsx" "$out/libreoffice.xlsx"
for writer in openpyxl libreoffice; do
  node scripts/mark-workbook.cjs "$out/patches.json" "$out/$writer.xlsx" "$work/$writer.xlsx"
  libreoffice "$work/$writer.xlsx" "$out/$writer-resaved-by-libreoffice.xlsx"
  openpyxl "$work/$writer.xlsx" "$out/$writer-resaved-by-openpyxl.xlsx"
done
"$python" scripts/check-marked.py "$work/openpyxl.xlsx" "$work/libreoffice.xlsx" "$out"/*-resaved-by-*.xlsx
