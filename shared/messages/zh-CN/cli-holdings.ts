/** The command line's words for merging, purging, backing up and restoring. */
export const cliHoldings = {
  'cli.command.merge': '把另一个稿库合并进来，列出分叉',
  'cli.command.purge': '彻底删除回收站里的稿件',
  'cli.command.backup': '把整个稿库备份成一个核对过的压缩文件',
  'cli.command.restore': '把备份恢复到新文件夹，或并入原来的稿库',
  'cli.notes.merge':
    'DIR 是另一个稿库的文件夹，不会改动它。合并几次、谁先谁后，结果都一样。另一个稿库不是同一个时，在终端上先问一句，它的设置不合并。',
  'cli.notes.purge': '只删回收站里的稿件，删后不能恢复；留下一份删除记录，不含文字。图片保留。',
  'cli.notes.backup': '备份时可以继续工作。写完后逐个核对，再放到位；已有的文件不覆盖，除非写 --force。',
  'cli.notes.restore': '--library 是新的或空的文件夹，或者这份备份原来的稿库。备份先整个核对一遍，有问题就什么也不改。',
  'cli.option.outArchive': '备份文件，不能在稿库里面',
  'cli.option.force': '覆盖已有的文件',
  'cli.merge.ask': '“{path}”是另一个稿库（{libraryId}）。合并它的稿件、图片和发布记录吗？设置不合并。(y/n) ',
  'cli.merge.otherLibrary': '这是另一个稿库，它的设置和名单没有合并。',
  'cli.merge.no': '没有合并。',
  'cli.merge.forked': '{id} 有分叉，需要选定或合并。',
  'cli.merge.problem': '{path}　{message}',
  'cli.merge.total': '新增版本 {added} 个，文件 {brought} 个；分叉 {forks} 篇。',
  'cli.purge.done': '已彻底删除 {id}。',
  'cli.purge.failed': '{message}',
  'cli.backup.done': '已备份 {files} 个文件到“{file}”（SHA-256 {sha256}）。',
  'cli.restore.done': '已恢复到“{path}”：备份里有 {files} 个文件，新增 {brought} 个。',
} as const
