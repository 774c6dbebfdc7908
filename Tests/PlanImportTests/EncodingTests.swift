import PlanImport
import PlanSyntax
import Testing

/// A line of an invented plan, in the bytes of each encoding.
enum Sample {
  static let text = "一、总体要求\n"
  static let utf8 = Array(text.utf8)
  static let gb18030: [UInt8] = [0xD2, 0xBB, 0xA1, 0xA2, 0xD7, 0xDC, 0xCC, 0xE5, 0xD2, 0xAA, 0xC7, 0xF3, 0x0A]
  static let littleEndian = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  static let bigEndian = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
}

@Suite struct EncodingTests {
  @Test func emptyInputIsAnEmptySource() throws {
    let source = try SourceDecoder.decode([], name: "empty.txt")
    #expect(source.bytes.isEmpty)
    #expect(source.encoding == .utf8)
    #expect(source.name == "empty.txt")
  }

  @Test(arguments: EncodingRequest.allCases) func emptyInputIsValidInEveryEncoding(request: EncodingRequest) throws {
    #expect(try SourceDecoder.decode([], name: "-", as: request).bytes.isEmpty)
  }

  @Test func utf8StaysAsItIs() throws {
    let source = try SourceDecoder.decode(Sample.utf8, name: "-")
    #expect(source.encoding == .utf8)
    #expect(source.bytes == Sample.utf8)
  }

  @Test func utf8MarkStaysInTheSource() throws {
    let source = try SourceDecoder.decode([0xEF, 0xBB, 0xBF] + Sample.utf8, name: "-")
    #expect(source.encoding == .utf8)
    #expect(source.bytes == [0xEF, 0xBB, 0xBF] + Sample.utf8)
  }

  @Test func utf16MarksDecideAndAreConsumed() throws {
    let little = try SourceDecoder.decode([0xFF, 0xFE] + Sample.littleEndian, name: "-")
    #expect(little.encoding == .utf16LittleEndian)
    #expect(little.bytes == Sample.utf8)
    let big = try SourceDecoder.decode([0xFE, 0xFF] + Sample.bigEndian, name: "-")
    #expect(big.encoding == .utf16BigEndian)
    #expect(big.bytes == Sample.utf8)
  }

  @Test func utf16MarkIsStrongerThanARequestedByteOrder() throws {
    let source = try SourceDecoder.decode([0xFE, 0xFF] + Sample.bigEndian, name: "-", as: .utf16LittleEndian)
    #expect(source.encoding == .utf16BigEndian)
    #expect(source.bytes == Sample.utf8)
  }

  @Test func utf8IsNotReadAsUTF16() {
    let text = Array("荷州市绿化工作方案，一、总体要求".utf8)
    #expect(throws: SourceDecodingError.inAnother(.utf8, asked: .utf16LittleEndian)) {
      try SourceDecoder.decode(text, name: "-", as: .utf16LittleEndian)
    }
    #expect(throws: SourceDecodingError.inAnother(.utf8, asked: .utf16BigEndian)) {
      try SourceDecoder.decode(text, name: "-", as: .utf16BigEndian)
    }
  }

  @Test func utf16WithoutMarkNeedsARequest() throws {
    #expect(try SourceDecoder.decode(Sample.littleEndian, name: "-", as: .utf16).bytes == Sample.utf8)
    #expect(try SourceDecoder.decode(Sample.littleEndian, name: "-", as: .utf16LittleEndian).bytes == Sample.utf8)
    #expect(try SourceDecoder.decode(Sample.bigEndian, name: "-", as: .utf16BigEndian).bytes == Sample.utf8)
    #expect(throws: SourceDecodingError.self) { try SourceDecoder.decode(Sample.littleEndian, name: "-") }
  }

  @Test func surrogatePairsBecomeOneCharacter() throws {
    // U+20087, as in a personal name.
    let source = try SourceDecoder.decode([0xFF, 0xFE, 0x40, 0xD8, 0x87, 0xDC], name: "-")
    #expect(source.bytes == Array("\u{20087}".utf8))
  }

  @Test func gb18030IsDetected() throws {
    let source = try SourceDecoder.decode(Sample.gb18030, name: "-")
    #expect(source.encoding == .gb18030)
    #expect(source.bytes == Sample.utf8)
  }

  @Test func gb18030FourByteAndGBKCharactersDecode() throws {
    // 镕 stands in GBK alone, U+3400 in the four-byte part.
    let bytes = Sample.gb18030 + [0xE9, 0x46, 0x81, 0x39, 0xEE, 0x39]
    let source = try SourceDecoder.decode(bytes, name: "-")
    #expect(source.encoding == .gb18030)
    #expect(source.bytes == Sample.utf8 + Array("镕\u{3400}".utf8))
  }

  @Test func textLongerThanOneChunkIsWhole() throws {
    // An odd number of bytes in front, so that a character lies across each edge of a chunk.
    let bytes = [0x41] + Array(repeatElement(Sample.gb18030, count: 20_000).joined())
    let source = try SourceDecoder.decode(bytes, name: "-")
    #expect(source.bytes == [0x41] + Array(repeatElement(Sample.utf8, count: 20_000).joined()))
  }

  @Test func aRequestOverridesDetection() throws {
    // The six bytes of 中国 in UTF-8 are three characters of GB18030.
    let bytes = Array("中国".utf8)
    #expect(try SourceDecoder.decode(bytes, name: "-", as: .gb18030).bytes == Array("涓\u{E15E}浗".utf8))
    #expect(throws: SourceDecodingError.self) { try SourceDecoder.decode(Sample.gb18030, name: "-", as: .utf8) }
  }

  @Test(arguments: [
    ("auto", EncodingRequest.automatic), ("UTF-8", .utf8), ("utf8", .utf8), ("utf_8", .utf8), ("UTF-16", .utf16),
    ("utf16le", .utf16LittleEndian),
    ("UTF-16BE", .utf16BigEndian), ("GB18030", .gb18030), ("gbk", .gb18030), ("GB2312", .gb18030), ("cp936", .gb18030),
  ])
  func names(name: String, request: EncodingRequest) {
    #expect(EncodingRequest(named: name) == request)
  }

  @Test(arguments: ["", "big5", "latin1", "utf", "gb"]) func unknownNames(name: String) {
    #expect(EncodingRequest(named: name) == nil)
  }
}
