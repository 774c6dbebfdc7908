import PlanSyntax

/// A passage with which a document begins.
struct Boundary {
  let passage: Int
  /// Behind the headings of a collection, else the same.
  let title: Int
  let kind: DocumentKind
  let isFirst: Bool
  /// How many lines from ``title`` on are known to be the title: one behind what names the attachment, `附件1：考核办法`, or those that a notice names. 0 where it
  /// has to be looked for.
  let titleLines: Int

  init(passage: Int, title: Int? = nil, kind: DocumentKind, isFirst: Bool = false, titleLines: Int = 0) {
    self.passage = passage
    self.title = title ?? passage
    self.kind = kind
    self.isFirst = isFirst
    self.titleLines = titleLines
  }

  var isTitled: Bool { titleLines > 0 }
}
