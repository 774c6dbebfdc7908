extension MarkerForm {
  /// Whether two markers of one style differ in their brackets, or in the width of their digits or point.
  ///
  /// `1．` among `1.` is as usual as it is invisible.
  func hasOtherWidth(than other: MarkerForm) -> Bool {
    close != other.close && close != "\0" && other.close != "\0"
      || digits != other.digits && digits != .none && other.digits != .none
      || MarkerForm.isHanComma(separator) && MarkerForm.isHanComma(other.separator) && separator != other.separator
  }

  /// `､` and `、`: one point in two widths.
  static func isHanComma(_ point: Unicode.Scalar) -> Bool { point == "、" || point == "\u{FF64}" }

  /// A numeral with its Arabic digits, and the points between them, in a width.
  static func numeral(_ text: String, in width: DigitWidth) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          switch (width, scalar) {
          case (.full, "0"..."9"), (.full, "."): Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar
          case (.half, "０"..."９"), (.half, "．"): Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
          default: scalar
          }
        }))
  }
}
