import PlanKit

extension Input {
  /// Reads the input and decodes it. Data for programs is no plan, though it may hold one.
  ///
  /// - Parameter name: what the output calls it, where that is not its usual name.
  func source(as request: EncodingRequest, named name: String? = nil) throws(Failure) -> Source {
    try source(of: try read(), as: request, named: name)
  }

  /// Decodes what was read.
  func source(of bytes: [UInt8], as request: EncodingRequest, named name: String? = nil) throws(Failure) -> Source {
    let source = try decoded(bytes, as: request, named: name)
    if let form = DataForm(source.bytes) { throw .notAPlan(self, form) }
    return source
  }

  /// Reads the input and decodes it, whatever it holds.
  func anySource(as request: EncodingRequest, atMost limit: Int = SourceDecoder.byteLimit) throws(Failure) -> Source {
    try decoded(try read(atMost: limit), as: request)
  }

  private func decoded(_ bytes: [UInt8], as request: EncodingRequest, named other: String? = nil) throws(Failure) -> Source {
    do {
      return try SourceDecoder.decode(bytes, name: other ?? name, as: request)
    } catch {
      throw .undecodable(self, error)
    }
  }
}
