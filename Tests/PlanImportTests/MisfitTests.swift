import PlanSyntax
import Testing

@testable import PlanImport

/// Each error says where.
@Suite struct MisfitTests {
  private func misfit(_ bytes: [UInt8], as request: EncodingRequest = .automatic) throws -> Misfit {
    do {
      _ = try SourceDecoder.decode(bytes, name: "-", as: request)
    } catch .illFormed(let misfit) {
      return misfit
    }
    throw NoMisfit()
  }

  private struct NoMisfit: Error {}

  @Test func cutUTF8NamesTheRestOfTheLastCharacter() throws {
    let misfit = try misfit(Array("一、总体\n二、重点任".utf8).dropLast())
    #expect(misfit.offset == 25)
    #expect(misfit.line == 2)
    #expect(misfit.bytes == [0xE4, 0xBB])
    #expect(misfit.isCutOff)
    #expect(misfit.tried == [.utf8])
  }

  @Test func damagedUTF8IsNotReadAsGB18030() throws {
    // Without the check the whole text but one byte would come out as 涓浗…
    let text = Array(String(repeating: "加强组织领导。\n", count: 5).utf8)
    let misfit = try misfit(text + [0xB8] + text)
    #expect(misfit.offset == text.count)
    #expect(misfit.line == 6)
    #expect(misfit.bytes == [0xB8])
    #expect(!misfit.isCutOff)
    #expect(misfit.tried == [.utf8])
  }

  @Test func cutGB18030() throws {
    let misfit = try misfit(Sample.gb18030 + [0xD2])
    #expect(misfit.offset == 13)
    #expect(misfit.line == 2)
    #expect(misfit.bytes == [0xD2])
    #expect(misfit.isCutOff)
    #expect(misfit.tried == [.gb18030, .utf8])
  }

  @Test func cutFourByteCharacterOfGB18030() throws {
    let misfit = try misfit(Sample.gb18030 + [0x81, 0x39, 0xEE], as: .gb18030)
    #expect(misfit.offset == 13)
    #expect(misfit.bytes == [0x81, 0x39, 0xEE])
    #expect(misfit.isCutOff)
    #expect(misfit.tried == [.gb18030])
  }

  @Test func aByteThatGB18030NeverHas() throws {
    let misfit = try misfit(Sample.gb18030 + [0xFF] + Sample.gb18030)
    #expect(misfit.offset == 13)
    #expect(misfit.line == 2)
    #expect(misfit.bytes == [0xFF])
    #expect(!misfit.isCutOff)
  }

  @Test func unpairedSurrogate() throws {
    let misfit = try misfit([0xFF, 0xFE] + Sample.littleEndian + [0x00, 0xDC, 0x41, 0x00])
    #expect(misfit.offset == 2 + Sample.littleEndian.count)
    #expect(misfit.line == 2)
    #expect(misfit.bytes == [0x00, 0xDC])
    #expect(!misfit.isCutOff)
    #expect(misfit.tried == [.utf16LittleEndian])
  }

  @Test func oddLengthOfUTF16() throws {
    let misfit = try misfit([0xFE, 0xFF] + Sample.bigEndian + [0x4E])
    #expect(misfit.offset == 2 + Sample.bigEndian.count)
    #expect(misfit.bytes == [0x4E])
    #expect(misfit.isCutOff)
    #expect(misfit.tried == [.utf16BigEndian])
  }

  @Test func halfASurrogatePairAtTheEnd() throws {
    let misfit = try misfit([0xFF, 0xFE] + Sample.littleEndian + [0x40, 0xD8])
    #expect(misfit.bytes == [0x40, 0xD8])
    #expect(misfit.isCutOff)
  }

  @Test func westernTextIsNotTakenForChinese() throws {
    // "résumé désolé" in Latin-1: each é and the letter behind it are a valid pair of GBK.
    let bytes: [UInt8] = [0x72, 0xE9, 0x73, 0x75, 0x6D, 0xE9, 0x64, 0x20, 0x64, 0xE9, 0x73, 0x6F]
    let misfit = try misfit(bytes)
    #expect(misfit.offset == 1)
    #expect(misfit.tried == [.utf8, .gb18030])
  }

  @Test(arguments: [("a\nb", 2), ("a\r\nb", 2), ("a\rb", 2), ("a\n\r\n\rb", 4), ("", 1), ("a\n", 2)])
  func linesEndAsTheParserEndsThem(text: String, line: Int) {
    #expect(Misfit.line(after: Array(text.utf8)[...]) == line)
  }
}
