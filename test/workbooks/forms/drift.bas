REM  Changes of a filled application made by LibreOffice Calc itself: inserted rows and columns carry merges, formats and names along.
Sub Run(source As String, target As String, change As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden" : hidden(0).Value = True
  book = StarDesktop.loadComponentFromURL(ConvertToURL(source), "_blank", 0, hidden())
  items = book.Sheets.getByName("附表1")
  form = book.Sheets.getByName("申请表")
  lines = book.Sheets.getByName("附表2")
  Select Case change
    Case "rows-and-columns"
      items.Columns.insertByIndex(0, 2)
      items.Rows.insertByIndex(10, 1)
      items.Rows.insertByIndex(0, 3)
      form.Rows.insertByIndex(12, 2)
      form.Columns.insertByIndex(3, 1)
      lines.Columns.insertByIndex(2, 1)
      lines.Rows.insertByIndex(3, 2)
    Case "merges"
      For Each sheet In book.Sheets
        cursor = sheet.createCursor()
        cursor.gotoEndOfUsedArea(False)
        sheet.getCellRangeByPosition(0, 0, cursor.RangeAddress.EndColumn, cursor.RangeAddress.EndRow).merge(False)
      Next
    Case "deleted"
      items.Rows.removeByIndex(8, 1)
      lines.Columns.removeByIndex(6, 1)
    Case "sorted"
      For row = 0 To 80
        items.getCellRangeByPosition(0, row, 0, row).merge(False)
      Next
      Dim fields(0) As New com.sun.star.table.TableSortField
      fields(0).Field = 1 : fields(0).IsAscending = False
      Dim how(1) As New com.sun.star.beans.PropertyValue
      how(0).Name = "SortFields" : how(0).Value = fields()
      how(1).Name = "ContainsHeader" : how(1).Value = False
      items.getCellRangeByPosition(0, 6, 3, 33).sort(how())
    Case "moved"
      Dim from As New com.sun.star.table.CellRangeAddress
      from = items.getCellRangeByPosition(0, 0, 3, 70).RangeAddress
      Dim corner As New com.sun.star.table.CellAddress
      corner.Sheet = from.Sheet : corner.Column = 5 : corner.Row = 40
      items.moveRange(corner, from)
    Case "copied"
      book.Sheets.copyByName("附表1", "附表1 (2)", 2)
      book.Sheets.moveByName("附表2", 0)
    Case "hidden"
      items.Rows.getByIndex(7).IsVisible = False
      items.Rows.getByIndex(8).IsVisible = False
      lines.IsVisible = False
      form.protect("")
  End Select
  Dim saved(0) As New com.sun.star.beans.PropertyValue
  saved(0).Name = "FilterName" : saved(0).Value = "Calc MS Excel 2007 XML"
  book.storeToURL(ConvertToURL(target), saved())
  book.close(True)
End Sub
