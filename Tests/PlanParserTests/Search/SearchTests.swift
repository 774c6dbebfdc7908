import PlanTestSupport
import Testing

@testable import PlanParser

/// What looks at many bytes at a time must find what a look at each finds.
@Suite("Searching") struct SearchTests {
  private static let characters = [
    "河", "道", "第", "符", "的", "区", "，", "。", "、", "；", "：", "（", "）", "(", ")", "【", "】", "〔", "①", "⑴", "“", "—", "1", "20", ";", " ",
    "\u{3000}", "é",
    "😀",
  ]
  /// The characters that a passage is searched for.
  private static let landmarks = Set("第。、；：（）()【】〔〕[];①⑴0123456789".unicodeScalars.map(\.value))

  private static func text(_ count: Int, seed: UInt64) -> [UInt8] {
    var random = SeededGenerator(seed: seed)
    return Array((0..<count).map { _ in random.pick(characters) }.joined().utf8)
  }

  @Test("No landmark is passed over, whatever stands around it and wherever the passage ends", arguments: 0..<40 as Range<UInt64>)
  func landmarks(seed: UInt64) {
    let text = Self.text(60, seed: seed)
    let bytes = text.span
    for start in [0, 3, 17, 40] {
      let from = (start..<text.count).first { text[$0] & 0xC0 != 0x80 } ?? text.count
      for end in [text.count, text.count - 1, text.count - 20, from] {
        var found: [Int] = []
        var search = Landmarks(from: from, to: end)
        while true {
          let place = search.advance(bytes)
          if place >= end { break }
          found.append(place)
        }
        #expect(found == Array(Set(found)).sorted())
        #expect(found.allSatisfy { (from..<max(from, end)).contains($0) })
        var offset = from
        while offset < end {
          let (scalar, length) = Scalars.decode(bytes, at: offset, end: text.count)
          if Self.landmarks.contains(scalar) { #expect(found.contains(offset), "\(offset) of \(text.count)") }
          offset += length
        }
      }
    }
  }

  @Test("A word is found where it first stands, and nowhere else", arguments: 0..<20 as Range<UInt64>)
  func words(seed: UInt64) {
    let text = Self.text(40, seed: seed)
    let words: [StaticString] = ["河道", "河", "第", "的区，", "1", "20", "符。"]
    for word in words {
      let wanted = Array(word.description.utf8)
      for start in [0, 1, 5, 30] {
        for end in [text.count, text.count - 1, text.count - 17] {
          let places = start...max(start, end - wanted.count)
          let first = places.first { $0 + wanted.count <= end && Array(text[$0..<$0 + wanted.count]) == wanted }
          let found = Finder.find(word, text, start, end)
          #expect(found == first)
        }
      }
    }
  }

  @Test("A line ends at the first LF or CR, at every distance from either end of the text")
  func lineEnds() {
    for count in 0..<100 {
      for place in 0...count {
        for end in [0x0A, 0x0D] as [UInt8] {
          var text = [UInt8](repeating: 0xE6, count: count)
          // Tabs are control characters too.
          for index in stride(from: 0, to: place, by: 7) { text[index] = 0x09 }
          if place < count { text[place] = end }
          let found = [ByteSearch.lineEnd(in: text.span, from: 0), ByteSearch.lineEnd(in: text.span, from: place)]
          #expect(found == [place, place])
        }
      }
    }
  }

  @Test("Characters read forwards and backwards are those of the standard library", arguments: 0..<20 as Range<UInt64>)
  func characters(seed: UInt64) {
    let text = Self.text(30, seed: seed)
    let bytes = text.span
    var forwards: [UInt32] = []
    var offset = 0
    while offset < text.count {
      let (scalar, length) = Scalars.decode(bytes, at: offset, end: text.count)
      let backwards = Scalars.decode(bytes, before: offset + length, start: offset)
      #expect(backwards.value == scalar && backwards.length == length)
      forwards.append(scalar)
      offset += length
    }
    #expect(forwards == String(decoding: text, as: UTF8.self).unicodeScalars.map(\.value))
    let behind = Scalars.decode(bytes, at: text.count, end: text.count)
    #expect(behind.length == 0)
  }

  @Test("A list of words finds the words that a text begins or ends with, and no others")
  func words() {
    let list = WordList(["方案", "办法", "函", "附件："])
    for (text, begins, ends) in [
      ("方案", true, true), ("实施方案", false, true), ("方案一", true, false), ("复函", false, true), ("公函稿", false, false), ("附件：表", true, false),
      ("附件", false, false), ("法", false, false), ("案", false, false), ("", false, false),
    ] {
      let bytes = Array(text.utf8)
      let found = [list.begins(bytes.span, from: 0, to: bytes.count), list.ends(bytes.span, from: 0, to: bytes.count)]
      #expect(found == [begins, ends], "\(text)")
    }
    // A word that begins before the text is none of it.
    let bytes = Array("方案".utf8)
    let isFound = list.ends(bytes.span, from: 3, to: bytes.count)
    #expect(!isFound)
  }
}
