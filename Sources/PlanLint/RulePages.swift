// Made from the doc comments of the rules: UPDATE_EXPECT=1 swift test --filter RulePageTests makes it anew.
extension RulePage {
  static let sources: [String: (english: String, chinese: String)] = [
    "bare-heading": (
      #"""
      A heading has neither text nor items, where all its siblings do.

      Why. The chapter was announced and not written, or its text was lost.

      Example. `二、主要任务` and right behind it `三、保障措施`, both of which other chapters fill with text

      Instead. The text of the chapter, or no chapter

      Clause. Usual practice.
      """#,
      #"""
      标题之下既无正文也无条目，而同级标题都有。

      为何。 该部分没有写完，或内容丢失。

      示例。 `二、主要任务`之后紧接着`三、保障措施`，而其他部分都有内容

      应为。 补上该部分的内容，或删去标题

      依据。 行文惯例。
      """#
    ),
    "broken-marker": (
      #"""
      Blanks or a line end break a marker, or part it from its text.

      Why. Search does not find it, and where the line ends behind it the heading looks like a paragraph of its own.

      Example. `（ 四 ）加强宣传。`, or `（四）` on one line and `加强宣传。` on the next

      Instead. `（四）加强宣传。`

      Clause. GB/T 9704-2012, 7.3.3.
      """#,
      #"""
      序号被空格或换行拆开，或与正文分成两行。

      为何。 检索找不到；若在序号后断行，标题看上去像单独的一段。

      示例。 `（ 四 ）加强宣传。`，或`（四）`一行、`加强宣传。`另起一行

      应为。 `（四）加强宣传。`

      依据。 GB/T 9704—2012 第7.3.3条。
      """#
    ),
    "changed-separator": (
      #"""
      The point behind a number was lost or is another than its siblings have.

      Why. `2规范` may be read as a quantity, and a changed point makes programs take the item for a paragraph.

      Example. `一、…`, `二，认定程序`, `三、…`

      Instead. `二、认定程序`

      Clause. GB/T 15834-2011, B.3.2: 、 behind Han numbers; B.3.3: a point behind Arabic ones.
      """#,
      #"""
      序号后的标点丢失，或与同级不同。

      为何。 “2规范”会读成数量；标点变了，程序会把该条当成普通段落。

      示例。 `一、…`、`二，认定程序`、`三、…`

      应为。 `二、认定程序`

      依据。 GB/T 15834—2011 附录B.3.2：汉字数字后用顿号；B.3.3：阿拉伯数字后用下脚点。
      """#
    ),
    "contents-mismatch": (
      #"""
      A table of contents does not agree with the headings of the text.

      Why. The text was changed and the table was not; a reader looks in vain.

      Example. `三、监督检查` under 目录, and `三、监督考核` in the text; or a chapter that the table leaves out

      Instead. The table made anew from the headings

      Clause. Usual practice.
      """#,
      #"""
      目录与正文标题不符。

      为何。 正文改了而目录没有更新，读者按目录找不到。

      示例。 目录中是`三、监督检查`，正文中是`三、监督考核`；或正文中的一章未列入目录

      应为。 按正文标题重新生成目录

      依据。 行文惯例。
      """#
    ),
    "cut-numeral": (
      #"""
      A numeral lost some of its digits.

      Why. What is left is often a sound number: the item answers to a number that belongs to another.

      Example. `（十三）…`, `（十）加大执法力度。`, `（十五）…`

      Instead. `（十四）加大执法力度。`

      Clause. GB/T 9704-2012, 7.3.3.
      """#,
      #"""
      序号的数字残缺。

      为何。 剩下的往往仍是一个完好的数，结果与别的条目重号。

      示例。 `（十三）…`、`（十）加大执法力度。`、`（十五）…`

      应为。 `（十四）加大执法力度。`

      依据。 GB/T 9704—2012 第7.3.3条。
      """#
    ),
    "dangling-reference": (
      #"""
      A sentence points at a section that the document has not.

      Why. Sections were moved or left out and the reference was not; a reader looks in vain.

      Example. `按照本办法第三十五条办理` in a text of thirty-one articles, `见第五部分` where 四、 is the last one

      Instead. The number that the section has now

      Clause. Usual practice.
      """#,
      #"""
      引用了本文中不存在的条款。

      为何。 条款调整后引用没有更新，读者找不到。

      示例。 全文共三十一条，却写`按照本办法第三十五条办理`；全文只到四、，却写`见第五部分`

      应为。 改为该条现在的序号

      依据。 行文惯例。
      """#
    ),
    "duplicate-heading": (
      #"""
      Two sections below the same heading have the same heading. One note a heading, however often it comes again.

      Why. One of them was copied and not changed, or the text stands there twice.

      Example. `（二）加强宣传。…`, `（五）加强宣传。…`

      Instead. A heading of its own for each, or one section

      Clause. Usual practice.
      """#,
      #"""
      同一标题之下有两个相同的小标题。同一标题只提示一次。

      为何。 或是复制后没有修改，或是内容重复。

      示例。 `（二）加强宣传。…`、`（五）加强宣传。…`

      应为。 各用各的标题，或合为一条

      依据。 行文惯例。
      """#
    ),
    "empty-section": (
      #"""
      A marker with nothing behind it, or with items below it and no heading, where all its siblings have one.

      Why. The item was begun and not written, or its text was lost.

      Example. `（三）`, then `（四）加强宣传。`

      Instead. The text of `（三）`, or the items behind it counted anew

      Clause. Usual practice.
      """#,
      #"""
      只有序号，没有内容；或下有条目而没有标题，同级却都有。

      为何。 该条没有写完，或内容丢失。

      示例。 `（三）`，接着是`（四）加强宣传。`

      应为。 补上`（三）`的内容，或删去并顺延后面的序号

      依据。 行文惯例。
      """#
    ),
    "inverted-styles": (
      #"""
      A style that the standard puts further in stands above one that it puts further out. One note a document and pair of styles.

      Why. Readers know the order 一、（一）1.（1）, and take the inner item for the outer one.

      Example. `1.推进改革` with `（一）…` below it

      Instead. `（一）推进改革` with `1.…` below it

      Clause. GB/T 15834-2011, B.3.8: levels follow the order 一、（一）1.（1）①, and none comes again inside a lower one.
      """#,
      #"""
      低层次的序号样式用在高层次样式之上。每份文件每对样式只提示一次。

      为何。 读者熟知“一、（一）1.（1）”的次序，会把下级当成上级。

      示例。 `1.推进改革`之下是`（一）…`

      应为。 `（一）推进改革`之下是`1.…`

      依据。 GB/T 15834—2011 附录B.3.8：层次依“一、（一）1.（1）①”为序，用过低层次后不宜反过来再用高层次。
      """#
    ),
    "joined-paragraph": (
      #"""
      Two paragraphs ran together: an item begins in the middle of a line, where its siblings begin lines.

      Why. The item is overlooked, and whatever reads line by line does not see it.

      Example. `（三）健全机制。按季通报。（四）加强宣传。`

      Instead. A line end before `（四）`.

      Clause. GB/T 9704-2012, 7.3.3: every paragraph is indented by two characters.
      """#,
      #"""
      两段连成一段：同级各条都另起一行，这一条却在行中开始。

      为何。 该条容易漏看，逐行处理的程序也找不到它。

      示例。 `（三）健全机制。按季通报。（四）加强宣传。`

      应为。 在`（四）`前另起一行。

      依据。 GB/T 9704—2012 第7.3.3条：每个自然段左空二字。
      """#
    ),
    "look-alike-numeral": (
      #"""
      A character that looks like a digit stands in its place.

      Why. Scanners and PDF fonts put ー for 一, ニ for 二, l for 1. Search, sorting and cross-references do not find the number.

      Example. `ー、总体要求`

      Instead. `一、总体要求`

      Clause. GB/T 9704-2012, 7.3.3.
      """#,
      #"""
      序号中的数字被形近字符代替。

      为何。 扫描识别和PDF字体会把“一”变成“ー”、“二”变成“ニ”、“1”变成“l”，检索、排序和引用都找不到这个序号。

      示例。 `ー、总体要求`

      应为。 `一、总体要求`

      依据。 GB/T 9704—2012 第7.3.3条。
      """#
    ),
    "lost-bracket": (
      #"""
      A bracket of a marker was lost, or its two brackets are no pair.

      Why. Without its brackets a number runs into the heading, and it may be taken for one of another level.

      Example. `二十二）加强监督。`, `十七扎实推进建设。`, `（四]加强宣传。`

      Instead. `（二十二）加强监督。`, `（十七）扎实推进建设。`, `（四）加强宣传。`

      Clause. GB/T 9704-2012, 7.3.3; GB/T 15834-2011, 4.9: brackets stand in pairs.
      """#,
      #"""
      序号的括号丢失，或左右括号不配对。

      为何。 没有括号，数字与标题连成一片，也可能被当成另一层次的序号。

      示例。 `二十二）加强监督。`、`十七扎实推进建设。`、`（四]加强宣传。`

      应为。 `（二十二）加强监督。`、`（十七）扎实推进建设。`、`（四）加强宣传。`

      依据。 GB/T 9704—2012 第7.3.3条；GB/T 15834—2011 第4.9条：括号成对使用。
      """#
    ),
    "lost-heading-stop": (
      #"""
      The stop behind a run-in heading was lost. Where it stood is not always to be told; then no fix is offered.

      Why. Heading and body run into one sentence that means neither.

      Example. `（五）实行清单制度推动各科室履职，…` where the siblings write `（六）深化改革。…`

      Instead. `（五）实行清单制度。推动各科室履职，…`

      Clause. GB/T 9704-2012, 7.3.3: headings of the first two levels are set in types of their own; that a stop ends them is usual practice.
      """#,
      #"""
      段首标题后的句号丢失。位置不能确定时只提示，不自动补。

      为何。 标题与正文连成一句，两头都读不通。

      示例。 `（五）实行清单制度推动各科室履职，…`，而同级写作`（六）深化改革。…`

      应为。 `（五）实行清单制度。推动各科室履职，…`

      依据。 GB/T 9704—2012 第7.3.3条：一般第一层用黑体、第二层用楷体；标题以句号与正文分开是行文惯例。
      """#
    ),
    "lost-marker": (
      #"""
      A marker was lost whole.

      Why. The item has no number to be cited by, and looks like a paragraph of the item before it.

      Example. `（三）…`, then `持续加强巡查。每周…（责任科室：办公室）`, then `（五）…`

      Instead. `（四）持续加强巡查。每周…（责任科室：办公室）`

      Clause. GB/T 9704-2012, 7.3.3: levels are marked 一、（一）1.（1）.
      """#,
      #"""
      序号整个丢失。

      为何。 该条没有编号可供引用，看上去像是上一条的一个段落。

      示例。 `（三）…`，接着是`持续加强巡查。每周…（责任科室：办公室）`，再接着是`（五）…`

      应为。 `（四）持续加强巡查。每周…（责任科室：办公室）`

      依据。 GB/T 9704—2012 第7.3.3条：层次序数依次用“一、”“（一）”“1.”“（1）”标注。
      """#
    ),
    "lost-numeral": (
      #"""
      A marker lost its numeral and kept something else.

      Why. The item cannot be cited, and a reader does not see that it is a new one.

      Example. `）完善责任机制。` or `（）完善责任机制。`

      Instead. `（二十八）完善责任机制。`

      Clause. GB/T 9704-2012, 7.3.3.
      """#,
      #"""
      序号丢失了数字，只剩括号或标点。

      为何。 该条无法引用，读者也看不出是新的一条。

      示例。 `）完善责任机制。`或`（）完善责任机制。`

      应为。 `（二十八）完善责任机制。`

      依据。 GB/T 9704—2012 第7.3.3条。
      """#
    ),
    "lost-unit": (
      #"""
      A chapter, section or article lost its 第 or its 章, 节, 条.

      Why. What is left reads as a number of another kind, or as the beginning of the heading.

      Example. `三章 监督管理`, `第三 监督管理`

      Instead. `第三章 监督管理`

      Clause. Regulations on Procedures for Making Administrative Regulations (行政法规制定程序条例), article 6 (5 in the text of 2001): texts are divided into 章, 节, 条.
      """#,
      #"""
      章、节、条的序号丢失了“第”或“章”“节”“条”。

      为何。 剩下的看上去像另一种序号，或像标题的开头。

      示例。 `三章 监督管理`、`第三 监督管理`

      应为。 `第三章 监督管理`

      依据。 《行政法规制定程序条例》第六条（2001年文本为第五条）：行政法规可以分章、节、条、款、项、目。
      """#
    ),
    "marker-punctuation": (
      #"""
      A point stands behind a marker that takes none, or another than it takes. One note a document and style.

      Why. Brackets end a marker by themselves, 章 and 条 do so with a blank; behind a Han number stands 、, behind an Arabic one a point.

      Example. `（一）、加强领导`, `（一），加强领导`, `1、加强领导`, `一，加强领导`, `第一章：总则`

      Instead. `（一）加强领导`, `（一）加强领导`, `1.加强领导`, `一、加强领导`, `第一章 总则`

      Clause. GB/T 15834-2011, B.3.2 to B.3.6.
      """#,
      #"""
      序号后的标点不合规定。每份文件每种样式只提示一次。

      为何。 带括号的序号后不再用点号，“第一章”“第一条”之后宜用空格；汉字数字后用顿号，阿拉伯数字后用下脚点。

      示例。 `（一）、加强领导`、`（一），加强领导`、`1、加强领导`、`一，加强领导`、`第一章：总则`

      应为。 `（一）加强领导`、`（一）加强领导`、`1.加强领导`、`一、加强领导`、`第一章 总则`

      依据。 GB/T 15834—2011 附录B.3.2至B.3.6。
      """#
    ),
    "missing-tag": (
      #"""
      One item of four or more has no responsibility tag, where all its siblings end in one. Not the first or the last of them.

      Why. Nobody is answerable for it when the tasks are handed out and checked. The first item often says what all are for, and the last how
      they are secured: that these have no tag is no mistake. An item of three is missed where the other lists are tagged throughout.

      Example. Five items that end in `（责任科室：…）` and one that does not

      Instead. The tag of the item

      Clause. Usual practice.
      """#,
      #"""
      同级四条以上，其余各条都有责任标注，只有这一条没有；首条和末条除外。

      为何。 分解任务和督查时，这一条无人负责。首条常讲总体要求，末条常讲保障措施，没有标注不算遗漏。同级只有三条的，其他各组都有标注才提示。

      示例。 五条都以`（责任科室：…）`结尾，有一条没有

      应为。 补上该条的责任标注

      依据。 行文惯例。
      """#
    ),
    "mixed-width": (
      #"""
      Some markers of a style have full-width brackets or digits, others half-width ones. One note a document.

      Why. The text looks uneven, and a search for `（二）` does not find `(二)`.

      Example. `（一）指导思想` in one chapter, `(一)强化法治思维` in the next

      Instead. One form throughout; the fix takes that of most markers

      Clause. GB/T 9704-2012, 7.3.3, which prints “（一）” and “（1）” with full-width brackets.
      """#,
      #"""
      同一样式的序号，括号或数字有的全角、有的半角。每份文件只提示一次。

      为何。 版面不齐，检索“（二）”找不到“(二)”。

      示例。 一处是`（一）指导思想`，另一处是`(一)强化法治思维`

      应为。 通篇用一种写法；自动修复时按多数统一

      依据。 GB/T 9704—2012 第7.3.3条，其中“（一）”“（1）”均为全角括号。
      """#
    ),
    "number-out-of-order": (
      #"""
      A number stands out of order in its series.

      Why. The order of the items and that of their numbers disagree; one of them is wrong.

      Example. `（二）…`, `（四）…`, `（三）…`, `（五）…`

      Instead. `（二）…`, `（三）…`, `（四）…`, `（五）…`

      Clause. GB/T 9704-2012, 7.3.3.
      """#,
      #"""
      序号颠倒。

      为何。 条目的先后与序号的先后不一致，必有一处有误。

      示例。 `（二）…`、`（四）…`、`（三）…`、`（五）…`

      应为。 `（二）…`、`（三）…`、`（四）…`、`（五）…`

      依据。 GB/T 9704—2012 第7.3.3条。
      """#
    ),
    "repeated-number": (
      #"""
      A number is given twice in one series.

      Why. Two sections answer to one number, and nobody can tell which of them is cited.

      Example. `（三）…`, `（三）…`, `（五）…`

      Instead. `（三）…`, `（四）…`, `（五）…`

      Clause. GB/T 9704-2012, 7.3.3.
      """#,
      #"""
      同一序列中序号重复。

      为何。 两条共用一个序号，引用时分不清是哪一条。

      示例。 `（三）…`、`（三）…`、`（五）…`

      应为。 `（三）…`、`（四）…`、`（五）…`

      依据。 GB/T 9704—2012 第7.3.3条。
      """#
    ),
    "repeated-unit": (
      #"""
      A unit is named twice in one role of a tag.

      Why. One of the two was meant to be another unit, or is too much.

      Example. `（责任科室：办公室、人事科、办公室）`

      Instead. `（责任科室：办公室、人事科）`

      Clause. Usual practice.
      """#,
      #"""
      同一职责中重复列出同一单位。

      为何。 或是其中一处应为别的单位，或是多余。

      示例。 `（责任科室：办公室、人事科、办公室）`

      应为。 `（责任科室：办公室、人事科）`

      依据。 行文惯例。
      """#
    ),
    "single-item": (
      #"""
      A list has one item only. One note a document and style; none at the end of a file, which may have been cut off.

      Why. A number makes sense where there is a second: either an item is missing, or the one needs no number.

      Example. `二、主要任务` with nothing but `（一）加强领导` below it

      Instead. The text without a number, or the items that are missing

      Clause. Usual practice; no standard forbids it.
      """#,
      #"""
      一个序列只有一条。每份文件每种样式只提示一次；位于文件末尾的不提示，后文可能被截去。

      为何。 编号意味着至少有两条：或是漏了条目，或是不必编号。

      示例。 `二、主要任务`之下只有`（一）加强领导`

      应为。 去掉序号，或补上缺失的条目

      依据。 行文惯例，无标准明令禁止。
      """#
    ),
    "skipped-level": (
      #"""
      A level is left out between a section and the one below it. One note a document and pair of styles.

      Why. The style shows the depth: behind 一、 a reader expects （一）, or 1. where there are only two levels.

      Example. `一、总体要求` with `（1）…` right below it

      Instead. `（一）…` or `1.…`

      Clause. GB/T 9704-2012, 7.3.3; 一、 followed by 1. is usual practice and not reported.
      """#,
      #"""
      上下两级之间缺少一个层次。每份文件每对样式只提示一次。

      为何。 样式表明深度：“一、”之下应为“（一）”；只有两个层次时也可以用“1.”。

      示例。 `一、总体要求`之下直接是`（1）…`

      应为。 `（一）…`或`1.…`

      依据。 GB/T 9704—2012 第7.3.3条；“一、”之下用“1.”是通行做法，不作提示。
      """#
    ),
    "skipped-number": (
      #"""
      One or more numbers of a series are missing.

      Why. Either an item was left out, or the rest is counted wrong; a reader looks in vain for the missing one.

      Example. `（三）…`, `（五）…`, `（六）…`

      Instead. `（三）…`, `（四）…`, `（五）…`, or the item that is missing

      Clause. GB/T 9704-2012, 7.3.3.
      """#,
      #"""
      序列跳号。

      为何。 或是漏了一条，或是后面编错；读者会去找缺失的那一条。

      示例。 `（三）…`、`（五）…`、`（六）…`

      应为。 `（三）…`、`（四）…`、`（五）…`，或补上缺失的一条

      依据。 GB/T 9704—2012 第7.3.3条。
      """#
    ),
    "unclosed-tag": (
      #"""
      A responsibility tag is not closed.

      Why. The units are read as part of the sentence, or of the paragraph behind it.

      Example. `…按季通报。（责任科室：办公室、人事科`

      Instead. `…按季通报。（责任科室：办公室、人事科）`

      Clause. GB/T 15834-2011, 4.9: brackets stand in pairs.
      """#,
      #"""
      责任标注缺右括号。

      为何。 单位名称会被当成正文的一部分。

      示例。 `…按季通报。（责任科室：办公室、人事科`

      应为。 `…按季通报。（责任科室：办公室、人事科）`

      依据。 GB/T 15834—2011 第4.9条：括号成对使用。
      """#
    ),
    "unexpected-continuation": (
      #"""
      A series counts on from the one before where its level begins anew.

      Why. Elsewhere in the document each section counts its items from 1.

      Example. `（一）（二）（三）` under `一、`, then `（四）（五）` under `二、`, then `（一）…` under `三、` and `四、`

      Instead. `（一）（二）` under `二、`

      Clause. GB/T 9704-2012, 7.3.3.
      """#,
      #"""
      本级在各部分之下重新编号，此处却接着上一部分往下编。

      为何。 本文其他部分的条目都从一开始。

      示例。 `一、`之下是`（一）（二）（三）`，`二、`之下是`（四）（五）`，`三、`和`四、`之下又都从`（一）`开始

      应为。 `二、`之下为`（一）（二）`

      依据。 GB/T 9704—2012 第7.3.3条。
      """#
    ),
    "unexpected-restart": (
      #"""
      A series begins anew where its level counts on through the document.

      Why. The numbers of this level are unique elsewhere; here two sections answer to one number. In the last part, where measures are often
      counted anew on purpose, it is a note.

      Example. `（一）…（八）` under `一、` and `二、`, then `（一）（二）（三）` under `三、` and `（十二）…` under `四、`

      Instead. `（九）（十）（十一）` under `三、`

      Clause. GB/T 9704-2012, 7.3.3.
      """#,
      #"""
      本级全文连续编号，此处却从一重新开始。

      为何。 本级序号在别处是唯一的，这里会重号。最后一部分常有意重新编号，只作提示。

      示例。 `一、`和`二、`之下是`（一）…（八）`，`三、`之下却是`（一）（二）（三）`，`四、`之下又是`（十二）…`

      应为。 `三、`之下为`（九）（十）（十一）`

      依据。 GB/T 9704—2012 第7.3.3条。
      """#
    ),
    "unknown-role": (
      #"""
      A bracket at an item's end looks like the tags of its siblings, but its label is not a role.

      Why. Whatever collects the tasks of a unit does not find it.

      Example. `（责仁科室：办公室）` among `（责任科室：…）`

      Instead. `（责任科室：办公室）`

      Clause. Usual practice.
      """#,
      #"""
      条目末尾的括号像同级的责任标注，但标签不是已知的职责名称。

      为何。 汇总各单位任务时找不到它。

      示例。 同级都是`（责任科室：…）`，此处是`（责仁科室：办公室）`

      应为。 `（责任科室：办公室）`

      依据。 行文惯例。
      """#
    ),
    "unresolved-marker": (
      #"""
      A marker stands here, but what is left does not tell its number.

      Why. Several numbers fit, and a guess could make the plan say what its author did not.

      Example. `）加强宣传。` where two levels could go on

      Instead. Look the number up in the original.

      Clause. GB/T 9704-2012, 7.3.3.
      """#,
      #"""
      此处有序号，但残留的部分不足以确定是几。

      为何。 有几个数都说得通，猜错会改变原意。

      示例。 `）加强宣传。`，而前面两个层次都可能续下来

      应为。 请对照原件补上序号。

      依据。 GB/T 9704—2012 第7.3.3条。
      """#
    ),
    "wrong-start": (
      #"""
      A series does not begin at 1.

      Why. A reader looks for the items before the first one.

      Example. `（二）…`, `（三）…` right below `二、…`

      Instead. `（一）…`, `（二）…`

      Clause. GB/T 9704-2012, 7.3.3.
      """#,
      #"""
      序列不从一开始。

      为何。 读者会去找前面的条目。

      示例。 `二、…`之下直接是`（二）…`、`（三）…`

      应为。 `（一）…`、`（二）…`

      依据。 GB/T 9704—2012 第7.3.3条。
      """#
    ),
    "wrong-style": (
      #"""
      A marker is written in another style than its siblings.

      Why. The style shows the level: a reader takes the item for one of another level.

      Example. `（二）…`, `三、…`, `（四）…`

      Instead. `（二）…`, `（三）…`, `（四）…`

      Clause. GB/T 9704-2012, 7.3.3; GB/T 15834-2011, B.3.8.
      """#,
      #"""
      序号的样式与同级不一致。

      为何。 样式表明层次，读者会把该条当成另一层次的。

      示例。 `（二）…`、`三、…`、`（四）…`

      应为。 `（二）…`、`（三）…`、`（四）…`

      依据。 GB/T 9704—2012 第7.3.3条；GB/T 15834—2011 附录B.3.8。
      """#
    ),
  ]
}
