import PlanSyntax

/// `九月份：⏎1.…⏎十月份：⏎1.…`: what stands over such a list was written without a marker. See ``Subheadings``.
enum SublistHeads: TextSign {
  static func tells(of passage: Int, in document: ShapedText) -> Bool { document.text.subheadings.contains(passage) }
}
