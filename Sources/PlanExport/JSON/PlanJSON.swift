import PlanFormat
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
  /// - Parameters:
  ///   - plan: what to write.
  ///   - style: without a blank, or laid out for people.
  ///   - id: what the caller calls the input; stands before everything else.
  ///   - output: what the object is put behind.
  public static func write(_ plan: Plan, style: ExportStyle = .compact, id: StreamID? = nil, to output: inout [UInt8]) {
    // Most plans double: the keys take as much as the text, and an indent as much again. An output that has bytes already grows by its own rule.
    if output.isEmpty { output.reserveCapacity((style == .compact ? 2 : 3) * plan.source.bytes.count) }
    var json = JSONBytes(ByteWriter(appendingTo: &output), style: style, isWellFormed: plan.source.isWellFormed)
    PlanJSONWriter(plan: plan).write(id: id, to: &json)
    output = json.bytes.take()
  }

  /// One object, without a line end behind it.
  public static func bytes(_ plan: Plan, style: ExportStyle = .compact, id: StreamID? = nil) -> [UInt8] {
    var output: [UInt8] = []
    write(plan, style: style, id: id, to: &output)
    return output
  }
}
