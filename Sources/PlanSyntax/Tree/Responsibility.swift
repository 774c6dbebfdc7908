/// What a unit has to do with the task.
public enum ResponsibilityKind: UInt8, Sendable, CaseIterable {
  /// 牵头单位, 牵头
  case lead
  /// 责任科室, 责任单位, 负责
  case responsible
  /// 配合单位, 协办单位, 参与
  case support

  /// The name used in JSON and XML.
  public var name: String {
    switch self {
    case .lead: "lead"
    case .responsible: "responsible"
    case .support: "support"
    }
  }
}

/// One role of a responsibility tag: who, in which role, by when.
///
/// `（牵头单位：市发展改革委，配合单位：市财政局）` gives two.
public struct Responsibility: Hashable, Sendable {
  /// The label as written (`责任科室`), or the verb (`牵头`). Of `（三）责任单位：市财政局` it is the item's heading, and lies before the tag.
  public let role: Span
  /// What the role comes to: 责任科室, 责任单位 and 负责 are all ``ResponsibilityKind/responsible``.
  public let kind: ResponsibilityKind
  /// Indices into ``Plan/units``.
  public let units: Range<Int>
  /// As written: `2023年12月底前`.
  public let deadline: Span?
  /// The tag, brackets included. Where its deadline stands in a tag of its own beside it, as in `责任单位：市财政局⏎完成时限：6月底前`, both of them and
  /// what is between.
  public let span: Span
  /// 1-based line on which the tag begins.
  public let line: Int

  /// `units` are indices into ``Plan/units`` of the plan that it goes into; the line counts from 1.
  public init(role: Span, kind: ResponsibilityKind, units: Range<Int>, deadline: Span?, span: Span, line: Int) {
    self.role = role
    self.kind = kind
    self.units = units
    self.deadline = deadline
    self.span = span
    self.line = line
  }
}

/// One actor of a tag; `各县（市、区）人民政府` is one.
public struct ResponsibleUnit: Hashable, Sendable {
  /// As written.
  public let span: Span
  /// The prefix that it shares with the one before and does not repeat: the `市` of `市行政审批局、住建局` for the second one. Empty where it leaves
  /// none out.
  public let elidedPrefix: Span

  /// The prefix lies before the unit, or is empty where the text leaves none out.
  public init(_ span: Span, elidedPrefix: Span = Span(0, 0)) {
    self.span = span
    self.elidedPrefix = elidedPrefix
  }
}

extension Plan {
  /// The units of a responsibility as written.
  public func texts(ofUnits units: Range<Int>) -> [String] { units.map { text(visible: self.units[$0].span) } }

  /// A unit as it is to be read: with the prefix that the text leaves out, `市住建局` for the 住建局 of `市行政审批局、住建局`.
  ///
  /// - Parameter index: index into ``units``.
  public func reading(ofUnit index: Int) -> String {
    let written = text(visible: units[index].span)
    return units[index].elidedPrefix.isEmpty ? written : text(visible: units[index].elidedPrefix) + written
  }

  /// Whether some unit is to be read otherwise than it is written.
  public func elidesPrefixes(_ item: Responsibility) -> Bool { item.units.contains { !units[$0].elidedPrefix.isEmpty } }
}
