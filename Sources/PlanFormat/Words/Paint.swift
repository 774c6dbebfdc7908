/// Colours of a terminal (ECMA-48, select graphic rendition), or none.
package struct Paint: Sendable {
  /// Whether text is coloured, or stays as it is.
  package let isOn: Bool

  package init(isOn: Bool) { self.isOn = isOn }

  package func bold(_ text: String) -> String { wrap(text, "1") }
  package func dim(_ text: String) -> String { wrap(text, "2") }

  /// - Parameter codes: parameters of the sequence before the text, parted by `;`: 31 is red, `1;31` bold red.
  package func wrap(_ text: String, _ codes: String) -> String { isOn ? "\u{1B}[\(codes)m\(text)\u{1B}[0m" : text }
}
