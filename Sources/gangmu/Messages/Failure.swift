import PlanKit
import PlanXLSX

/// Everything that can go wrong between the library and the world, as values. ``Messages`` puts them into words.
enum Failure: Error, Hashable {
  case input(Input, SystemError)
  case undecodable(Input, SourceDecodingError)
  /// A line of `--stream`, 1-based.
  case request(Input, line: Int, StreamRequest.Fault)
  /// The result is more than libxml2 can hold.
  case tooLargeForXML(Input)
  case output(OutputPlace, SystemError)
  /// A result would replace the text that it is made from.
  case outputIsInput(OutputPlace)
  /// JSON or XML where a plan's text was asked for.
  case notAPlan(Input, DataForm)
  /// JSON or XML, but not what `convert` writes.
  case notConverted(Input)
  /// Not what `diff --to patch` writes, or changed since.
  case notAPatch(Input)
  /// A patch, and a text that it was not made for.
  case patchDoesNotFit(Input, Input)
  /// The script of a difference did not give the new plan.
  case unsoundDifference(Input, Input)
  case validation(ValidationFailure)
  /// A ledger that no workbook came of.
  case workbook(OutputPlace, LedgerWorkbook.Failure)
  /// A list of units that is none, or that contradicts itself.
  case unitsFile(Input, UnitsFile.Fault)
  /// A line was asked for, as written here, that the input has not.
  case noSuchLine(Input, String, lineCount: Int)

  /// The exit status of a run in which this was the worst.
  var status: ExitStatus {
    switch self {
    case .input: .noInput
    case .undecodable, .request, .notAPlan, .notConverted, .notAPatch, .patchDoesNotFit, .unsoundDifference, .unitsFile: .notText
    case .tooLargeForXML, .output, .workbook: .cannotWrite
    case .outputIsInput, .noSuchLine: .usage
    case .validation(let failure): failure.status
    }
  }

  /// A word for programs: `"code"` of an error line.
  var code: String {
    switch self {
    case .input(_, .noSuchFile), .input(_, .notADirectory): "no-such-file"
    case .input(_, .isADirectory): "is-a-directory"
    case .input(_, .noPermission): "no-permission"
    case .input: "unreadable"
    case .undecodable(_, .illFormed): "ill-formed"
    case .undecodable(_, .notText): "not-text"
    case .undecodable(_, .tooLarge): "too-large"
    case .undecodable(_, .inAnother): "other-encoding"
    case .undecodable(_, .noConverter): "no-converter"
    case .request: "bad-request"
    case .tooLargeForXML, .output, .workbook: "cannot-write"
    case .unitsFile: "bad-units"
    case .outputIsInput: "output-is-input"
    case .notAPlan: "not-a-plan"
    case .notConverted: "not-converted"
    case .notAPatch: "not-a-patch"
    case .patchDoesNotFit: "patch-does-not-fit"
    case .unsoundDifference: "unsound-difference"
    case .validation(let failure): failure.code
    case .noSuchLine: "no-such-line"
    }
  }

  /// What needs no message: whoever closes a pipe, as `head` does, knows it.
  var isSilent: Bool {
    if case .output(_, .brokenPipe) = self { true } else { false }
  }
}

/// How a run ended; the numbers are those of sysexits.h.
enum ExitStatus: Int32, Comparable {
  case done = 0
  /// `validate` or `diff` found something.
  case found = 1
  case usage = 64
  /// Input that is no text, or not what its name says.
  case notText = 65
  case noInput = 66
  case cannotWrite = 74

  static func < (left: ExitStatus, right: ExitStatus) -> Bool { left.rawValue < right.rawValue }
}
