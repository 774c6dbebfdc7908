/// A part of a web page without its head: `<tbody><tr><td class="…">`, `<p style="…">`. It begins with the tag of an element that HTML knows.
///
/// Names: https://html.spec.whatwg.org/multipage/indices.html, and those that older pages have. `<附件>` and `<p级>` are text.
enum HTMLFragment {
  /// What parts a page's text into lines; behind such a tag nothing is at a line's beginning.
  private static let blocks: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "caption", "center", "col", "colgroup", "dd", "div", "dl", "dt", "fieldset",
    "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "html", "iframe", "li", "link", "main", "meta", "nav",
    "ol", "p", "pre", "script", "section", "style", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "ul",
  ]
  /// What stands inside a line. Markdown has such tags as well.
  private static let inline: Set<String> = [
    "a", "b", "br", "em", "font", "hr", "i", "img", "input", "label", "small", "span", "strong", "sub", "sup", "u",
  ]

  /// Whether the beginning of a file is one.
  static func begins(_ text: ArraySlice<UInt8>) -> Bool {
    guard let first = name(text) else { return false }
    if blocks.contains(first) { return true }
    guard inline.contains(first) else { return false }
    // `<a name="top"></a>` above a text in Markdown; `<span style="…"><p>` out of a page.
    return text.indices.contains { text[$0] == UInt8(ascii: "<") && name(text[$0...]).map { blocks.contains($0) } ?? false }
  }

  /// The name of the element whose tag stands at the start, in small letters; nil where none does.
  private static func name(_ text: ArraySlice<UInt8>) -> String? {
    guard text.first == UInt8(ascii: "<") else { return nil }
    let name = text.dropFirst().prefix(longestName).prefix { isLetter($0) || 0x30...0x39 ~= $0 }
    var rest = text[name.endIndex...]
    guard !name.isEmpty, let next = rest.first else { return nil }
    if next != UInt8(ascii: ">"), next != UInt8(ascii: "/") {
      // Attributes, the first of which has an ASCII name.
      guard isBlank(next) else { return nil }
      rest = rest.drop(while: isBlank)
      guard let attribute = rest.first, isLetter(attribute) || attribute == UInt8(ascii: ">") || attribute == UInt8(ascii: "/") else {
        return nil
      }
      guard rest.contains(UInt8(ascii: ">")) else { return nil }
    }
    return String(decoding: name, as: UTF8.self).lowercased()
  }

  private static let longestName = 12

  private static func isLetter(_ byte: UInt8) -> Bool { 0x61...0x7A ~= byte | 0x20 }
  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || 0x09...0x0D ~= byte }
}
