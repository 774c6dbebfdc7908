/// The tag at the end of a paragraph that belongs to the section around the list in it, and not to the list's last item:
/// `（三）…。（1）新增学位；（2）招聘教师。责任单位：市教育局。`
///
/// Where ； parts the items, they are one sentence, and what stands behind it is said of all of them.
struct ListTag {
  /// Where the tag begins.
  let start: UInt32
  /// The list's first item.
  let firstItem: Int

  /// Nil where the last item has the tag, or there is none.
  ///
  /// - Parameter first: the first section of the passage.
  init?(_ text: ScannedText, _ numbering: Numbering, first: Int, in index: Int, _ bytes: Bytes) {
    let (passage, contents) = (text.prose.passages[index], text.contents[index])
    guard contents.endsInTag, !contents.tags.isEmpty else { return nil }
    var last = first
    while last + 1 < numbering.sections.count, numbering.sections[last + 1].passage == index { last += 1 }
    guard last > first, let head = numbering.sections[first].surface else { return nil }
    let item = head.start == passage.start ? first + 1 : first
    guard last > item, item == first || numbering.sections[item].level > numbering.sections[first].level,
      let start = numbering.sections[item].surface?.start, let end = numbering.sections[last].surface?.start,
      (item + 1...last).allSatisfy({ ListTag.goesOn(numbering, $0, from: item, behind: passage.start, bytes) })
    else { return nil }
    let tag = text.firstTag(in: contents.tags, from: start)
    guard tag < Int(contents.tags.upperBound), text.tags[tag].start > end else { return nil }
    self.start = text.tags[tag].start
    firstItem = item
  }

  /// Whether an item is of the list, and parted by a ； from the one before it.
  private static func goesOn(_ numbering: Numbering, _ number: Int, from first: Int, behind start: UInt32, _ bytes: Bytes) -> Bool {
    let item = numbering.sections[number]
    guard item.track == numbering.sections[first].track, item.level == numbering.sections[first].level, let surface = item.surface else {
      return false
    }
    let before = TagText.trim(bytes, Int(start)..<Int(surface.start))
    let last = Scalars.decode(bytes, before: before.upperBound, start: before.lowerBound).value
    return last == "；" || last == ";"
  }
}
