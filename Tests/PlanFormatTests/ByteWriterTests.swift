import PlanTestSupport
import Testing

@testable import PlanFormat

@Suite("Bytes gathered in blocks")
struct ByteWriterTests {
  @Test("All kinds of pieces come out in order, wherever a block ends")
  func pieces() {
    let name = ShortText("han-parenthesis")
    let text = Array("严格落实责任。".utf8)
    for first in (ByteWriter.capacity - 60)...(ByteWriter.capacity + 2) {
      let all = written {
        $0.append(repeating: UInt8(ascii: "a"), count: first)
        $0.append(UInt8(ascii: ","))
        $0.append(#","style":""#)
        $0.append(name)
        $0.append(decimal: 12_345)
        $0.append(text, 3..<text.count)
        $0.append(contentsOf: "b")
        $0.breakLine(level: 2)
      }
      #expect(all == String(repeating: "a", count: first) + #",,"style":"han-parenthesis12345格落实责任。b"# + "\n    ")
    }
  }

  @Test("What is longer than a block comes out whole, and a writer goes on behind the bytes that it is given")
  func long() {
    let text = Array(String(repeating: "落实责任", count: 5_000).utf8)
    var output = Array("x".utf8)
    var writer = ByteWriter(appendingTo: &output)
    #expect(output.isEmpty)
    #expect(writer.last == UInt8(ascii: "x"))
    writer.append(UInt8(ascii: "y"))
    writer.append(text, 0..<text.count)
    #expect(writer.last == text.last)
    writer.append(repeating: UInt8(ascii: "z"), count: 40_000)
    #expect(writer.append(text, 0..<text.count, upTo: JSONEscape.marks) == text.count)
    #expect(writer.take() == Array("xy".utf8) + text + [UInt8](repeating: UInt8(ascii: "z"), count: 40_000) + text)
    #expect(writer.take().isEmpty)
  }

  @Test("Levels beyond the ready-made indent")
  func indents() {
    for level in 0...40 { #expect(written { $0.breakLine(level: level) } == "\n" + String(repeating: " ", count: 2 * level)) }
  }

  @Test("Text is taken up to the first character that is wanted, at every distance from either end")
  func search() {
    let plain = Array("落实责任 ab!#[]~\u{7F}，不折不扣。".utf8)
    for start in 0..<plain.count {
      for end in start...plain.count {
        #expect(copied(plain, start..<end) == .init(plain[start..<end], end))
        for byte in [0x00, 0x0A, 0x1F, 0x22, 0x5C] as [UInt8] {
          for place in start..<end {
            var bytes = plain
            bytes[place] = byte
            #expect(copied(bytes, start..<end) == .init(bytes[start..<place], place))
          }
        }
      }
    }
  }

  @Test("A character beyond the range is not found")
  func beyond() {
    let bytes = Array("落实责任\"".utf8)
    #expect(copied(bytes, 0..<(bytes.count - 1)) == .init(bytes.dropLast(), bytes.count - 1))
  }

  private struct Copy: Equatable {
    let bytes: [UInt8]
    let index: Int

    init(_ bytes: some Sequence<UInt8>, _ index: Int) {
      self.bytes = Array(bytes)
      self.index = index
    }
  }

  private func copied(_ text: [UInt8], _ range: Range<Int>) -> Copy {
    var writer = ByteWriter()
    let index = writer.append(text, range, upTo: JSONEscape.marks)
    return Copy(writer.take(), index)
  }

  @Test("Only quotes, backslashes and control characters are wanted in JSON")
  func marks() {
    for byte in UInt8.min...UInt8.max {
      let isSpecial = byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
      #expect(copied([0x41, byte, 0x42], 0..<3).index == (isSpecial ? 1 : 3))
    }
  }
}
