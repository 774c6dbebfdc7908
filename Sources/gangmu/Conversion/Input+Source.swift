import PlanKit

extension Input {
  /// Reads the input and decodes it. Data for programs is no plan, though it may hold one.
  func source(as request: EncodingRequest) throws(Failure) -> Source { try source(of: try read(), as: request) }

  /// Decodes what was read.
  func source(of bytes: [UInt8], as request: EncodingRequest) throws(Failure) -> Source {
    let source = try decoded(bytes, as: request)
    if let form = DataForm(source.bytes) { throw .notAPlan(self, form) }
    return source
  }

  /// Reads the input and decodes it, whatever it holds.
  func anySource(as request: EncodingRequest) throws(Failure) -> Source { try decoded(try read(), as: request) }

  private func decoded(_ bytes: [UInt8], as request: EncodingRequest) throws(Failure) -> Source {
    do {
      return try SourceDecoder.decode(bytes, name: name, as: request)
    } catch {
      throw .undecodable(self, error)
    }
  }
}
