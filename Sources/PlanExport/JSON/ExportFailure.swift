import PlanFormat

/// Why an input gave no plan.
public struct ExportFailure: Hashable, Sendable {
  /// A word for programs: `not-text`.
  public let code: String
  /// A sentence for people.
  public let message: String

  /// The word belongs to the contract and stays; the sentence may change.
  public init(code: String, message: String) {
    self.code = code
    self.message = message
  }
}

/// Which input failed: the id that it came with, or else its name.
public enum FailedInput: Hashable, Sendable {
  case id(StreamID)
  case source(String)
}

extension PlanJSON {
  /// Appends what stands in NDJSON for an input that could not be read: `{"source":"a.txt","error":{"code":…,"message":…}}`, without a line end.
  public static func write(_ failure: ExportFailure, of input: FailedInput, to output: inout [UInt8]) {
    var json = JSONBytes(ByteWriter(appendingTo: &output), isWellFormed: true)
    switch input {
    case .id(let id):
      json.raw(#"{"id":"#)
      json.id(id)
    case .source(let name):
      json.raw(#"{"source":"#)
      json.string(name)
    }
    json.raw(#","error":{"code":"#)
    json.string(failure.code)
    json.raw(#","message":"#)
    json.string(failure.message)
    json.raw("}}")
    output = json.bytes.take()
  }
}
