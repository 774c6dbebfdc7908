extension MarkerForm {
  /// Whether two markers of one style differ in the width of their brackets, digits or point.
  func hasOtherWidth(than other: MarkerForm) -> Bool {
    close != other.close && close != "\0" && other.close != "\0"
      || digits != other.digits && digits != .none && other.digits != .none
      || MarkerForm.isSamePoint(separator, other.separator) && separator != other.separator
  }

  /// `､` and `、`: one point in two widths. `1．` among `1.` is as usual as it is invisible.
  private static func isSamePoint(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Bool {
    let points: [Unicode.Scalar] = ["、", "\u{FF64}"]
    return points.contains(left) && points.contains(right)
  }
}
