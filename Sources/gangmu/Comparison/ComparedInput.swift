import PlanKit

#if canImport(FoundationEssentials)
  // ArgumentParser links it already, so its decoder costs the start-up nothing.
  import FoundationEssentials
#else
  import Foundation
#endif

/// One side of a comparison: a text, or a converted file, which is told by its first bytes.
struct ComparedInput {
  let input: Input
  let source: Source
  let plan: ComparedPlan

  init(_ input: Input, as encoding: EncodingRequest) throws(Failure) {
    self.input = input
    source = try input.anySource(as: encoding)
    switch DataForm(source.bytes) {
    case nil: plan = ComparedPlan(Plan.parse(source))
    case .html?: throw .notAPlan(input, .html)
    case .json?: plan = try ComparedInput.named(input, ComparedInput.record(json: source.bytes, input))
    case .xml?: plan = try ComparedInput.named(input, ComparedInput.record(xml: source.bytes, input))
    }
  }

  /// A converted file is called by its own name, not by that of the text that it came from.
  private static func named(_ input: Input, _ record: PlanRecord) -> ComparedPlan {
    var plan = ComparedPlan(record)
    plan.name = input.name
    return plan
  }

  private static func record(json bytes: [UInt8], _ input: Input) throws(Failure) -> PlanRecord {
    let record = try? JSONDecoder().decode(PlanRecord.self, from: Data(bytes.drop { $0 >= 0x80 }))
    guard let record, record.format == PlanJSON.format else { throw .notConverted(input) }
    return record
  }

  private static func record(xml bytes: [UInt8], _ input: Input) throws(Failure) -> PlanRecord {
    do {
      return try PlanXMLReader.record(bytes)
    } catch {
      throw .notConverted(input)
    }
  }
}
