/// A list that is filled and emptied again and again, and keeps its room.
struct Scratch<Element> {
  /// The first ``count`` are in the list, the others were.
  private var elements: [Element] = []
  private(set) var count = 0

  init(capacity: Int) { elements.reserveCapacity(capacity) }

  var indices: Range<Int> { 0..<count }
  var all: [Element] { Array(elements[..<count]) }

  @inline(__always)
  subscript(index: Int) -> Element {
    get { elements[index] }
    _modify { yield &elements[index] }
  }

  @inline(__always)
  mutating func append(_ element: Element) {
    if count < elements.count { elements[count] = element } else { elements.append(element) }
    count += 1
  }

  @inline(__always)
  mutating func removeAll() { count = 0 }

  mutating func truncate(to length: Int) { count = min(count, length) }

  /// Keeps the order of what is equal.
  @inline(__always)
  mutating func sort(by isLess: (Element, Element) -> Bool) {
    guard count <= 24 else {
      elements = all.sorted(by: isLess)
      return
    }
    for end in indices.dropFirst() where isLess(elements[end], elements[end - 1]) {
      let element = elements[end]
      var place = end
      while place > 0, isLess(element, elements[place - 1]) {
        elements[place] = elements[place - 1]
        place -= 1
      }
      elements[place] = element
    }
  }
}
