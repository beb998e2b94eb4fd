#!/usr/bin/env bash
# Makes the workbooks of this folder from base.xlsx (an invented enterprise, written by `npm run samples`): changed and saved
# again by openpyxl and by LibreOffice. Needs python3 with openpyxl, and soffice; the tests need neither.
set -euo pipefail
cd "$(dirname "$0")"
python=${PYTHON:-python3}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
office() { soffice -env:UserInstallation="file://$work/profile" --headless "$@" >>"$work/log" 2>&1; }

"$python" make.py base.xlsx

# The first start lays out the profile; then our macro is put into it.
office --terminate_after_init || true
basic="$work/profile/user/basic/Standard"
mkdir -p "$basic"
{
  echo '<?xml version="1.0" encoding="UTF-8"?>'
  echo '<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">'
  echo '<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Drift" script:language="StarBasic">'
  sed 's/&/\&amp;/g; s/</\&lt;/g; s/"/\&quot;/g' drift.bas
  echo '</script:module>'
} >"$basic/Drift.xba"
cat >"$basic/script.xlb" <<'XML'
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false">
 <library:element library:name="Drift"/>
</library:library>
XML
[ -f "$basic/dialog.xlb" ] || cat >"$basic/dialog.xlb" <<'XML'
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false"/>
XML
for change in rows-and-columns merges deleted sorted moved copied hidden; do
  rm -f "libreoffice-$change.xlsx"
  office "macro:///Standard.Drift.Run($PWD/base.xlsx,$PWD/libreoffice-$change.xlsx,$change)"
  [ -f "libreoffice-$change.xlsx" ] || { cat "$work/log"; echo "no libreoffice-$change.xlsx"; exit 1; }
done

office --convert-to xlsx:"Calc MS Excel 2007 XML" --outdir "$work/saved" base.xlsx
mv "$work/saved/base.xlsx" libreoffice-saved.xlsx
# Formulas that openpyxl left without a value are calculated by LibreOffice.
office --convert-to xlsx:"Calc MS Excel 2007 XML" --outdir "$work/saved" openpyxl-formulas.xlsx
mv "$work/saved/openpyxl-formulas.xlsx" libreoffice-formulas.xlsx
office --convert-to ods --outdir "$work/saved" base.xlsx
office --convert-to xlsx:"Calc MS Excel 2007 XML" --outdir "$work/back" "$work/saved/base.ods"
mv "$work/back/base.xlsx" libreoffice-by-ods.xlsx
