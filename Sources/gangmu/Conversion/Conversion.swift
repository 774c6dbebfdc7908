import PlanKit

/// What `convert` does to one input, from bytes to bytes.
struct Conversion {
  var format: OutputFormat
  var style: ExportStyle
  var encoding: EncodingRequest = .automatic
  var options = ParseOptions()
  /// Leaves numbers as the source spells them.
  var keepsWrittenNumbers = false
  var outlineLanguage = MessageLanguage.zh
  var outlineColour = false

  /// Appends the result, with a line end behind it.
  ///
  /// - Throws: where the XML is more than libxml2 can hold.
  func append(_ source: Source, to output: inout [UInt8]) throws(PlanXMLError) {
    switch format {
    case .json: appendJSON(source, id: nil, to: &output)
    case .xml: try PlanXMLWriter.write(plan(source), style: style, to: &output)
    case .outline: PlanOutline.write(plan(source), language: outlineLanguage, colour: outlineColour, to: &output)
    }
  }

  /// Appends the answer to a request of `--stream`, with a line end behind it.
  func append(_ request: StreamRequest, to output: inout [UInt8]) {
    appendJSON(Source(name: request.name, bytes: request.text), id: request.id, to: &output)
  }

  private func appendJSON(_ source: Source, id: StreamID?, to output: inout [UInt8]) {
    PlanJSON.write(plan(source), style: style, id: id, to: &output)
    output.append(UInt8(ascii: "\n"))
  }

  private func plan(_ source: Source) -> Plan {
    let plan = Plan.parse(source, options: options)
    return keepsWrittenNumbers ? plan.withWrittenNumbers() : plan
  }
}

extension Messages {
  /// What stands in NDJSON for an input that gave no plan.
  func errorLine(for failure: Failure, of input: FailedInput) -> [UInt8] {
    var line: [UInt8] = []
    PlanJSON.write(ExportFailure(code: failure.code, message: text(failure)), of: input, to: &line)
    line.append(UInt8(ascii: "\n"))
    return line
  }
}

/// What `convert` writes.
enum OutputFormat: String, CaseIterable {
  case json
  case xml
  case outline

  var fileExtension: String {
    switch self {
    case .json: "json"
    case .xml: "xml"
    case .outline: "txt"
    }
  }
}
