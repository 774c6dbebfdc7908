import PlanSyntax
import Testing

@testable import PlanImport

@Suite struct BinaryTests {
  @Test(arguments: BinaryKind.allCases, EncodingRequest.allCases)
  func signaturesAreNamedWhateverIsRequested(kind: BinaryKind, request: EncodingRequest) {
    #expect(throws: SourceDecodingError.notText(kind, offset: 0)) {
      try SourceDecoder.decode(kind.signature + Array("一、总体要求".utf8), name: "-", as: request)
    }
  }

  @Test func aTextMayMentionASignature() throws {
    let text = Array("一、格式：%PDF-1.7，PK\n".utf8)
    #expect(try SourceDecoder.decode(text, name: "-").bytes == text)
  }

  @Test func zerosAreNotText() {
    #expect(throws: SourceDecodingError.notText(nil, offset: 2)) {
      try SourceDecoder.decode(Array("MZ".utf8) + [UInt8](repeating: 0, count: 100), name: "-")
    }
  }

  @Test func zerosAreNotTextInGB18030Either() {
    #expect(throws: SourceDecodingError.notText(nil, offset: 13)) {
      try SourceDecoder.decode(Sample.gb18030 + [UInt8](repeating: 0, count: 100), name: "-", as: .gb18030)
    }
  }

  @Test func fewStrayControlCharactersPass() throws {
    let text = Array("一、总体要求\u{1}\u{C}\t加强组织领导，落实责任。\r\n".utf8)
    #expect(try SourceDecoder.decode(text, name: "-").bytes == text)
  }

  @Test func randomBytesAreRefused() {
    // A fixed linear generator, so that the bytes are the same in every run.
    var state: UInt32 = 7
    for _ in 0..<200 {
      let bytes = (0..<512).map { _ in
        state = state &* 1_664_525 &+ 1_013_904_223
        return UInt8(state >> 24)
      }
      #expect(throws: SourceDecodingError.self) { try SourceDecoder.decode(bytes, name: "-") }
    }
  }
}
