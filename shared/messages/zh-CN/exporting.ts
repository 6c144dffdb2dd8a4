/** What an export says: each failure tells that the folder holds what it held before. */
export const exporting = {
  'exporting.assetUnknown': '页面没有用到文件“{path}”。',
  'exporting.diskFull': '磁盘已满，没有导出到“{out}”，那里的文件和原来一样。腾出空间后再导出一次。',
  'exporting.readOnly': '“{out}”不能写入，没有导出，那里的文件和原来一样。请换一个文件夹，或检查写入权限。',
  'exporting.gone': '找不到“{out}”（磁盘可能已断开），导出没有完成。重新连接后再导出一次，会先恢复完整。',
  'exporting.io': '写入“{out}”时出错（{code}），没有导出，那里的文件和原来一样。请检查磁盘后再导出一次。',
  'exporting.internal': '导出到“{out}”时出现意外的错误，那里的文件和原来一样。请把日志交给技术人员。',
  'exporting.busy': '另一次导出正在写入“{out}”。等它结束后再试，或换一个文件夹。',
  'exporting.stagingTaken': '“{out}”里的“{name}”不是导出程序建立的文件夹，没有导出。请换一个文件夹。',
  'exporting.journalDamaged':
    '“{out}”里上一次没有完成的导出记录已损坏，不能确定怎样恢复，没有改动任何文件。请换一个文件夹导出；确认不再需要后，可以删除其中的“{name}”文件夹。',
  'exporting.halfWay':
    '导出到“{out}”时中断，暂时不能恢复原样，需要的文件都保留在那里。磁盘恢复正常后再导出一次，会先恢复完整。',
  'exporting.insideLibrary': '“{out}”在稿库里面，不能作为导出的文件夹。请选择稿库以外的文件夹。',
  'exporting.notAFolder': '“{out}”不是文件夹。请选择一个文件夹。',
  'exporting.notOurs':
    '“{out}”里有不是稿台导出的文件（如“{file}”），没有导出。请选择空文件夹，或确认保留这些文件后再导出。',
  'exporting.inTheWay': '“{out}”里的“{file}”不是稿台导出的，不会覆盖它，所以没有导出。请移开它，或换一个文件夹。',
  'exporting.readBack': '写好的“{path}”重新读出时内容不对，没有导出，原来的文件没有改动。请检查磁盘。',
  'exporting.fault': '导出的“{path}”没有通过检查（{fault}），没有导出，原来的文件没有改动。请检查门户设置和版式。',
  'exporting.cancelled': '已取消导出，文件夹里的文件和原来一样。',
  'exporting.nothing': '没有要打印的稿件。',
  'exporting.several': '{title}　等{count}篇',
  'exporting.noPdf':
    '这里不能制作 PDF：命令行没有窗口可以排版。请在稿台窗口里导出，或运行安装好的“Gaotai --cli export --kind pdf”。',
  'exporting.pdfFailed': '制作 PDF 时出错（{detail}），没有导出，文件夹里的文件和原来一样。请再试一次。',
  'exporting.printFailed': '没有打印（{detail}）。请检查打印机是否接好，或导出 PDF 后用别的程序打印。',
  'exporting.unknown': '稿库里没有稿件“{id}”。',
  'exporting.trashed': '稿件在回收站里，恢复后才能导出。',
  'exporting.olderShown': '最新版本读不出来，没有用旧版本代替它导出。{problems}',
  'exporting.forked': '稿件有分叉，导出的是其中最新的一个版本。',
  'exporting.noNote': '文件已经导出，但发布记录没有写进稿库：{reason}',
} as const
