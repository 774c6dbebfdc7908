import Foundation
import PlanParser
import PlanSyntax
import PlanTestSupport
import Testing

/// All files of `Fixtures/corpus/<stage>/<topic>.txt`, read once.
enum Corpus {
  static let files: [StoredFile] = Repository.files(in: Repository.corpus, ending: "txt").map(StoredFile.init)

  static let cases: [StoredCase] = files.flatMap { file in
    file.contents.cases.map { StoredCase(file: file.name, stage: file.stage, item: $0) }
  }

  /// With `UPDATE_EXPECT=1` the expected dumps are written anew, and the run fails.
  static let isRecording = ProcessInfo.processInfo.environment["UPDATE_EXPECT"] == "1"
}

/// A corpus file and the stage that its folder names.
struct StoredFile: Sendable, CustomTestStringConvertible {
  let name: String
  let url: URL
  let text: String
  /// Nil where the folder has the name of no stage.
  let stage: ParseStage?

  init(_ file: TextFile) {
    name = file.name
    url = file.url
    text = (try? file.text) ?? ""
    stage = ParseStage(rawValue: String(file.name.prefix { $0 != "/" }))
  }

  var contents: CorpusFile { CorpusFile(text) }
  var testDescription: String { name }
}

/// One case, with the place where a reader finds it.
struct StoredCase: Sendable, CustomTestStringConvertible {
  let file: String
  let stage: ParseStage?
  let item: CorpusCase

  var bytes: [UInt8] { Array(item.input.utf8) }
  var testDescription: String { "\(file):\(item.line) \(item.title)" }

  func dump() throws -> String { Plan.dump(try #require(stage), of: Source(name: "-", bytes: bytes)) }
}
