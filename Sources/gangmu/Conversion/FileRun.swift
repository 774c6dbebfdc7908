import PlanKit

/// Converts inputs one after the other. Memory holds one input and its result.
///
/// An input that cannot be read does not stop the others; the run's status is that of the worst. An output that cannot be
/// written ends the run.
///
/// One buffer takes all results, one after the other: a new one for each input costs a fifth of the time in fresh pages.
struct FileRun {
  let inputs: [Input]
  let conversion: Conversion
  /// The words of error lines.
  let words: Messages

  /// One input to one output, which is not touched if the input cannot be read.
  func single(to place: OutputPlace) throws(Failure) -> ExitStatus {
    var result: [UInt8] = []
    try convert(inputs[0], into: &result)
    try place.write(result)
    return .done
  }

  /// Several inputs to one output, in their order: JSON as one object a line, outlines each below its name.
  func joined(to place: OutputPlace, reporter: inout Reporter) throws(Failure) -> ExitStatus {
    let output = try Output(place)
    var status = ExitStatus.done
    var result: [UInt8] = []
    for (index, (input, name)) in zip(inputs, Input.names(inputs)).enumerated() {
      result.removeAll(keepingCapacity: true)
      if conversion.format == .outline { result += "\(index == 0 ? "" : "\n")==> \(input.label) <==\n".utf8 }
      do throws(Failure) {
        try convert(input, named: name, into: &result)
      } catch {
        reporter.report(error)
        status = max(status, error.status)
        result = conversion.format != .json ? [] : words.errorLine(for: error, of: .source(input.label))
      }
      try output.write(result)
      reporter.progress(index + 1, of: inputs.count)
    }
    try output.finish()
    return status
  }

  /// Each input to a file of its own in a folder, which is made if it is not there.
  func separate(to places: [OutputPlace], in folder: String, reporter: inout Reporter) throws(Failure) -> ExitStatus {
    do throws(SystemError) { try Directory.make(folder) } catch { throw .output(.file(folder), error) }
    var status = ExitStatus.done
    var result: [UInt8] = []
    for (index, (input, place)) in zip(inputs, places).enumerated() {
      result.removeAll(keepingCapacity: true)
      do throws(Failure) {
        try convert(input, into: &result)
        try place.write(result)
      } catch {
        if case .output = error { throw error }
        reporter.report(error)
        status = max(status, error.status)
      }
      reporter.progress(index + 1, of: inputs.count)
    }
    return status
  }

  /// Appends the result.
  private func convert(_ input: Input, named name: String? = nil, into result: inout [UInt8]) throws(Failure) {
    let source = try input.source(as: conversion.encoding, named: name)
    do throws(PlanXMLError) {
      try conversion.append(source, to: &result)
    } catch {
      throw .tooLargeForXML(input)
    }
  }
}
