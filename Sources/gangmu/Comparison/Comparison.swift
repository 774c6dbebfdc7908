import PlanKit

/// Two inputs compared, and checked: what does not lead from the one to the other is not shown.
enum Comparison {
  case changes(PlanDifference, TextPatch?)
  case across(AcrossComparison)

  init(_ old: ComparedInput, _ new: ComparedInput, across: Bool, needsPatch: Bool) throws(Failure) {
    if across {
      self = .across(AcrossComparison(old.plan, new.plan))
      return
    }
    let difference = PlanDifference(from: old.plan, to: new.plan)
    do throws(ScriptMismatch) { try difference.verify() } catch { throw .unsoundDifference(old.input, new.input) }
    guard needsPatch else {
      self = .changes(difference, nil)
      return
    }
    let patch = TextPatch(from: old.source.bytes, to: new.source.bytes)
    do throws(PatchMismatch) {
      guard try patch.apply(to: old.source.bytes) == new.source.bytes else { throw .damagedPatch }
    } catch {
      throw .unsoundDifference(old.input, new.input)
    }
    self = .changes(difference, patch)
  }

  var plans: [ComparedPlan] {
    switch self {
    case .changes(let difference, _): [difference.old, difference.new]
    case .across(let comparison): [comparison.old, comparison.new]
    }
  }

  var isSame: Bool {
    switch self {
    case .changes(let difference, _): difference.changes.isEmpty
    // Two organisations' plans are the same only where they are one plan.
    case .across(let comparison): comparison.old.nodes.map(\.content) == comparison.new.nodes.map(\.content)
    }
  }
}

/// What `diff` writes.
enum DiffFormat: String, CaseIterable {
  case text
  case json
  case html
  case xml
  case patch
}

/// Turns a comparison into bytes.
struct DiffWriter {
  let format: DiffFormat
  let style: ExportStyle
  let language: MessageLanguage
  let colour: Bool

  func bytes(of comparison: Comparison) -> [UInt8] {
    switch comparison {
    case .changes(let difference, let patch):
      switch format {
      case .text: Array(DiffText.text(difference, language: language, colour: colour).utf8)
      case .html: Array(DiffPage.html(difference, language: language).utf8)
      case .xml: Array(DiffXML.text(difference).utf8)
      case .json: DiffJSON.bytes(difference, style: style) + [UInt8(ascii: "\n")]
      case .patch: patch.map { DiffPatch.bytes(difference, $0) + [UInt8(ascii: "\n")] } ?? []
      }
    case .across(let comparison):
      switch format {
      case .text: Array(AcrossText.text(comparison, language: language).utf8)
      case .html: Array(DiffPage.html(comparison, language: language).utf8)
      case .xml: Array(DiffXML.text(comparison).utf8)
      case .json, .patch: AcrossJSON.bytes(comparison, style: style) + [UInt8(ascii: "\n")]
      }
    }
  }
}
