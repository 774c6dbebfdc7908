import PlanSyntax

/// A passage with which a document begins.
struct Boundary {
  let passage: Int
  /// Behind the headings of a collection, else the same.
  let title: Int
  let kind: DocumentKind
  let isFirst: Bool
  /// The passage itself is the title, behind what names the attachment: `附件1：考核办法`.
  let isTitled: Bool

  init(passage: Int, title: Int? = nil, kind: DocumentKind, isFirst: Bool = false, isTitled: Bool = false) {
    self.passage = passage
    self.title = title ?? passage
    self.kind = kind
    self.isFirst = isFirst
    self.isTitled = isTitled
  }
}
