import PlanKit

extension Input {
  /// Reads the input and decodes it.
  func source(as request: EncodingRequest) throws(Failure) -> Source {
    let bytes = try read()
    do {
      return try SourceDecoder.decode(bytes, name: name, as: request)
    } catch {
      throw .undecodable(self, error)
    }
  }
}
