import PlanTestSupport
import Testing

@testable import PlanParser

/// Word lists find what comparing every word with every place finds.
@Suite("Word lists") struct WordListTests {
  /// One character and many, words that begin or end others, more than eight bytes and more than sixteen, and ASCII.
  private static let words: [StaticString] = [
    "牵头负责", "牵头", "负责", "各", "各县区", "住房和城乡建设", "规划和自然资源", "和", "附:", "(", "责任人", "负责人", "第三季度", "消防救援支队",
  ]
  private static let list = WordList(words)

  /// Words and pieces of words, one behind the other, cut anywhere.
  private static func text(seed: UInt64) -> [UInt8] {
    var random = SeededGenerator(seed: seed)
    var bytes: [UInt8] = []
    for _ in 0..<12 {
      let word = Array(words[random.number(in: 0...words.count - 1)].description.utf8)
      bytes += random.number(in: 0...2) == 0 ? word.prefix(random.number(in: 0...word.count)) : word[...]
    }
    return bytes
  }

  private static func stands(_ word: StaticString, in bytes: [UInt8], at offset: Int, end: Int) -> Bool {
    let word = Array(word.description.utf8)
    return offset >= 0 && offset + word.count <= end && Array(bytes[offset..<offset + word.count]) == word
  }

  @Test("The word at a place, and the one that ends there, are the first of the list that do", arguments: 0..<40 as Range<UInt64>)
  func places(seed: UInt64) {
    let bytes = Self.text(seed: seed)
    for offset in 0...bytes.count {
      let first = Self.words.firstIndex { Self.stands($0, in: bytes, at: offset, end: bytes.count) }
      let found = Self.list.word(bytes.span, at: offset, end: bytes.count)
      #expect(found?.index == first)
      let last = Self.words.firstIndex { Self.stands($0, in: bytes, at: offset - $0.utf8CodeUnitCount, end: offset) }
      let ended = Self.list.word(bytes.span, endingAt: offset, from: 0)
      #expect(ended?.index == last)
    }
  }

  /// Of words that all begin and end with Han characters other characters are known to be none without a look at the words.
  @Test("Where words have Han characters alone, what stands among other characters is found", arguments: 0..<40 as Range<UInt64>)
  func amongOthers(seed: UInt64) {
    let words: [StaticString] = ["牵头负责", "牵头", "负责人", "各"]
    let list = WordList(words)
    var random = SeededGenerator(seed: seed)
    let pieces = words.map(\.description) + ["，", "。", "1", " ", "é", "😀", "河"]
    let bytes = Array((0..<16).map { _ in random.pick(pieces) }.joined().utf8)
    for offset in 0...bytes.count {
      let first = words.firstIndex { Self.stands($0, in: bytes, at: offset, end: bytes.count) }
      let found = list.word(bytes.span, at: offset, end: bytes.count)
      #expect(found?.index == first)
      let last = words.firstIndex { Self.stands($0, in: bytes, at: offset - $0.utf8CodeUnitCount, end: offset) }
      let ended = list.word(bytes.span, endingAt: offset, from: 0)
      #expect(ended?.index == last)
      let isSomewhere = (offset...bytes.count).contains { place in
        words.contains { Self.stands($0, in: bytes, at: place, end: bytes.count) }
      }
      let occurs = list.occurs(bytes.span, in: offset..<bytes.count)
      #expect(occurs == isSomewhere)
    }
  }

  @Test("No word goes beyond the range that is asked for")
  func bounds() {
    let bytes = Array("住房和城乡建设".utf8)
    let (whole, cut) = (Self.list.contains(bytes.span, 0..<21), Self.list.contains(bytes.span, 0..<20))
    let (begins, ends) = (Self.list.begins(bytes.span, from: 0, to: 18), Self.list.ends(bytes.span, from: 1, to: 21))
    #expect(whole && !cut && !begins && !ends)
  }

  @Test("Stepping over Han characters stops at each that a filter holds, and at all that are none", arguments: 0..<40 as Range<UInt64>)
  func filter(seed: UInt64) {
    let bytes = Self.text(seed: seed)
    let wanted = Set(Self.words.compactMap { $0.description.unicodeScalars.first?.value })
    for start in bytes.indices {
      let stop = Scalars.behindHan(bytes.span, from: start, to: bytes.count, but: Self.list.filter)
      var offset = start
      while offset < stop {
        let (scalar, length) = Scalars.decode(bytes, at: offset, end: bytes.count)
        #expect(Scalars.isHan(scalar) && !wanted.contains(scalar) && length == 3)
        offset += length
      }
      #expect(offset == stop)
    }
  }
}
