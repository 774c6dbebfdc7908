extension Plan {
  /// Reads the structure of a file's bytes, whatever encoding they are in.
  ///
  /// ```swift
  /// let plan = try Plan.decode(bytes, name: "plan.txt")
  /// for index in plan.sections.indices {
  ///   print(plan.id(ofSection: index), plan.markerText(ofSection: index))
  /// }
  /// ```
  ///
  /// Bytes known to be UTF-8 need none of this: `Plan.parse(_:name:)` takes any bytes and does not fail.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - name: What to call it in the output.
  ///   - encoding: What the bytes are known to be in; found out by default.
  ///   - options: Those that the plan is parsed with.
  /// - Throws: `SourceDecodingError`, with the place of the first byte that does not fit.
  public static func decode(
    _ bytes: [UInt8], name: String = "-", encoding: EncodingRequest = .automatic, options: ParseOptions = ParseOptions()
  ) throws(SourceDecodingError) -> Plan {
    parse(try SourceDecoder.decode(bytes, name: name, as: encoding), options: options)
  }
}
