/// What a unit has to do with the task.
public enum ResponsibilityKind: UInt8, Sendable, CaseIterable {
  /// 牵头单位, 牵头
  case lead
  /// 责任科室, 责任单位, 负责
  case responsible
  /// 配合单位, 协办单位, 参与
  case support

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
  /// The label as written (`责任科室`), or the verb (`牵头`).
  public let role: Span
  public let kind: ResponsibilityKind
  /// One actor each; `各县（市、区）人民政府` is one.
  public let units: [Span]
  /// For each unit the prefix that it shares with the one before and does not repeat: the `市` of `市行政审批局、住建局` for the second one,
  /// an empty span for the first. Empty where no unit leaves its prefix out.
  public let elidedPrefixes: [Span]
  /// As written: `2023年12月底前`.
  public let deadline: Span?
  /// The tag, brackets included.
  public let span: Span
  /// 1-based line on which the tag begins.
  public let line: Int

  public init(
    role: Span, kind: ResponsibilityKind, units: [Span], elidedPrefixes: [Span] = [], deadline: Span?, span: Span, line: Int
  ) {
    self.role = role
    self.kind = kind
    self.units = units
    self.elidedPrefixes = elidedPrefixes
    self.deadline = deadline
    self.span = span
    self.line = line
  }
}

extension Plan {
  /// A unit as it is to be read: with the prefix that the text leaves out, `市住建局` for the 住建局 of `市行政审批局、住建局`.
  public func reading(ofUnit index: Int, in item: Responsibility) -> String {
    let written = text(visible: item.units[index])
    return item.elidedPrefixes.isEmpty || item.elidedPrefixes[index].isEmpty ? written : text(visible: item.elidedPrefixes[index]) + written
  }
}
