import PlanSyntax

/// A plan as JSON: the object of format `gangmu-plan/1`, as ``PlanSchema/json`` describes it.
///
/// Keys stand in a fixed order, and the same plan always gives the same bytes. The output is valid UTF-8 even where the source is not: what is
/// ill-formed there becomes U+FFFD. Time is linear in the source, and the depth of the sections costs no stack.
public enum PlanJSON {
  /// Name and number of the format.
  public static let format = "gangmu-plan/1"

  /// Appends one object, without a line end behind it.
  ///
  /// - Parameter id: what the caller calls the input; stands before everything else.
  public static func write(_ plan: Plan, style: ExportStyle = .compact, id: StreamID? = nil, to output: inout [UInt8]) {
    // Taken out of the way, so that there is one reference to its storage and it can grow in place.
    var bytes: [UInt8] = []
    swap(&bytes, &output)
    switch style {
    case .compact: output = compact(plan, id: id, appendingTo: consume bytes)
    case .pretty:
      var laidOut = ByteWriter(appendingTo: consume bytes)
      JSONLayout.append(compact(plan, id: id, appendingTo: []), to: &laidOut)
      output = laidOut.take()
    }
  }

  /// One object, without a line end behind it.
  public static func bytes(_ plan: Plan, style: ExportStyle = .compact, id: StreamID? = nil) -> [UInt8] {
    var output: [UInt8] = []
    write(plan, style: style, id: id, to: &output)
    return output
  }

  private static func compact(_ plan: Plan, id: StreamID?, appendingTo output: consuming [UInt8]) -> [UInt8] {
    let isWellFormed = WellFormedUTF8.holds(plan.source.bytes)
    var writer = PlanJSONWriter(plan: plan, json: JSONBytes(appendingTo: output, isWellFormed: isWellFormed))
    writer.write(id: id)
    return writer.json.bytes.take()
  }
}
