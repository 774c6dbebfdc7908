import PlanKit
import PlanXLSX
import Testing

@testable import gangmu

@Suite struct MessagesTests {
  private static let failures: [Failure] =
    [
      .input(.file("a"), .noSuchFile), .input(.standardInput, .isADirectory), .input(.file("a"), .noPermission),
      .input(.file("a"), .brokenPipe), .undecodable(.file("a"), .notText(nil, offset: 3)),
      .undecodable(.file("a"), .tooLarge(byteCount: 1)),
      .undecodable(.file("a"), .inAnother(.utf8, asked: .utf16LittleEndian)), .validation(.notFixed(.file("a"), .noPermission)),
      .validation(.notFixed(.file("a"), .diskFull)), .validation(.fixNeedsRegularFile(.file("a"))), .input(.file(""), .noSuchFile),
      .undecodable(.file("a"), .noConverter(.gb18030)), .output(.standardOutput, .diskFull), .output(.file("a"), .readOnly),
      .outputIsInput(.file("a")), .tooLargeForXML(.file("a")), .unitsFile(.file("a"), .noColumns), .workbook(.file("a"), .notBuiltIn),
      .workbook(.file("a"), .tooManyRows(2_000_000)), .workbook(.file("a"), .library("disk full")),
      .noSuchLine(.file("a"), "9", lineCount: 3), .notAPlan(.file("a"), .json), .notAPlan(.file("a"), .html),
    ] + BinaryKind.allCases.map { .undecodable(.file("a"), .notText($0, offset: 0)) }
    + [StreamRequest.Fault.Reason.notJSON, .noID, .noText].map {
      .request(.standardInput, line: 7, StreamRequest.Fault(id: nil, reason: $0))
    }

  @Test(arguments: failures) func everyFailureIsSaidInBothLanguages(failure: Failure) {
    let chinese = Messages(language: .zh).text(failure)
    let english = Messages(language: .en).text(failure)
    #expect(chinese.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
    #expect(!english.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
    #expect(chinese.hasSuffix("。"))
    #expect(english.hasSuffix("."))
  }

  @Test func aFailureNamesItsPlace() {
    #expect(Messages(language: .en).text(.input(.file("x/a.txt"), .noPermission)).hasPrefix("x/a.txt: "))
    #expect(Messages(language: .zh).text(.input(.standardInput, .noPermission)).hasPrefix("标准输入："))
    let fault = StreamRequest.Fault(id: nil, reason: .noText)
    #expect(Messages(language: .en).text(.request(.file("a"), line: 7, fault)).hasPrefix("a:7: "))
  }
}
