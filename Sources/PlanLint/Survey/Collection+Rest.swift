extension Collection where Element: Equatable {
  /// Whether it is another with some of its elements lost, or none.
  func isRest(of whole: some Sequence<Element>) -> Bool {
    var rest = self[...]
    for element in whole where rest.first == element { rest.removeFirst() }
    return rest.isEmpty
  }
}
