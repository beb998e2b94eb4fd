#!/usr/bin/env bash
# Makes the files of this folder: the forms of 2020 typed anew with openpyxl, and with LibreOffice as a document (.docx) and an
# old workbook (.xls). Needs python3 with openpyxl, and soffice; the tests need neither.
set -euo pipefail
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
office() { soffice -env:UserInstallation="file://$work/profile" --headless "$@" >>"$work/log" 2>&1; }

"${PYTHON:-python3}" make.py
for annex in 2 3; do
  office --infilter="HTML (StarWriter)" --convert-to docx:"MS Word 2007 XML" --outdir "$work" "annex-$annex.html"
  mv "$work/annex-$annex.docx" "libreoffice-annex-$annex.docx"
  office --convert-to xls:"MS Excel 97" --outdir "$work" "openpyxl-annex-$annex.xlsx"
  mv "$work/openpyxl-annex-$annex.xls" "libreoffice-annex-$annex.xls"
done
rm annex-2.html annex-3.html
