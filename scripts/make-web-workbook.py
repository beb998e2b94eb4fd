"""Makes a workbook with one of everything that the workbench draws or keeps: /usr/bin/python3 scripts/make-web-workbook.py OUT.xlsx

Merged cells, styles, dropdowns, notes, conditional formats, a chart, names, frozen panes, hidden and protected sheets.
"""

import sys

from openpyxl import Workbook
from openpyxl.styles import *
from openpyxl.comments import Comment
from openpyxl.chart import BarChart, Reference
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.formatting.rule import *
from openpyxl.workbook.defined_name import DefinedName
wb=Workbook();ws=wb.active;ws.title='数据'
ws['A1']='标题';ws.merge_cells('A1:D1');ws['A1'].font=Font(name='黑体',sz=18,b=True,color='FFC00000');ws['A1'].alignment=Alignment(horizontal='center',vertical='center')
for i in range(2,12):
  ws.cell(i,1,i*10);ws.cell(i,2,i/7);ws.cell(i,2).number_format='0.00%';ws.cell(i,3,'文字很长很长需要换行的一段说明'*2);ws.cell(i,3).alignment=Alignment(wrap_text=True,vertical='top');ws.cell(i,4,f'=A{i}*2')
ws['F2']='是';dv=DataValidation(type='list',formula1='"是,否"',allow_blank=True,showErrorMessage=True,errorTitle='错',error='只能是或否');ws.add_data_validation(dv);dv.add('F2:F9')
dv2=DataValidation(type='whole',formula1='1',formula2='10',showErrorMessage=True,showInputMessage=True,prompt='请填1到10',promptTitle='提示');ws.add_data_validation(dv2);dv2.add('G2:G9')
ws['G2']=3
ws['A2'].comment=Comment('这是批注\n第二行','甲')
ws.conditional_formatting.add('A2:A11',CellIsRule(operator='greaterThan',formula=['60'],fill=PatternFill(bgColor='FFFFC7CE')))
ws.conditional_formatting.add('B2:B11',ColorScaleRule(start_type='min',start_color='FFFFFFFF',end_type='max',end_color='FF63BE7B'))
ws.conditional_formatting.add('D2:D11',DataBarRule('min',None,'max',None,'FF638EC6'))
ws.conditional_formatting.add('A2:D11',FormulaRule(formula=['$A2=50'],font=Font(b=True,color='FF0000FF')))
for s in ('A','B','C','D','F','G'):
  ws[s+'3'].border=Border(*(Side('thin'),)*4)
ws['A4'].fill=PatternFill('solid',fgColor='FFFFFF00')
ws['B13']='=SUM(A2:A11)';ws['B14']='=总数*2';ws['B15']=46000;ws['B15'].number_format='yyyy"年"m"月"d"日"'
ws['B16']='=_xldudf_STARCLOUD_ISUSCC("91320723MA2000E50J")';ws['B17']='=_xlfn.TEXTJOIN("、",TRUE,F2:F3)'
wb.defined_names.append(DefinedName('总数',attr_text="'数据'!$B$13"))
ws.freeze_panes='B2';ws.column_dimensions['C'].width=30;ws.row_dimensions[1].height=40;ws.row_dimensions[12].hidden=True;ws.column_dimensions['E'].hidden=True
ws.sheet_properties.tabColor='FF00B050'
c=BarChart();c.add_data(Reference(ws,min_col=1,min_row=2,max_row=11));ws.add_chart(c,'I2')
h=wb.create_sheet('隐藏');h.sheet_state='hidden';h['A1']=1
p=wb.create_sheet('保护');p['A1']='锁';p.protection.sheet=True
wb.save(sys.argv[1])
