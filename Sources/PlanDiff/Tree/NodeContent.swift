import PlanSyntax

/// Everything about a node that a difference can tell. Two plans are the same when the contents of their nodes are the same, in order.
public struct NodeContent: Hashable, Sendable {
  /// What the node is.
  public var part: NodePart
  /// 0 for a document, 1 for what stands directly in it, and so on.
  public var depth: Int
  /// Nil for what has none, and where the number is not known.
  public var marker: NodeMarker?
  /// Of a document its title; nil where the node has none of its own.
  public var heading: String?
  /// Without heading and tags.
  public var paragraphs: [String]
  /// A set: sorted, none twice.
  public internal(set) var duties: [Duty]

  /// Duties are sorted, and each is kept once. The depth of a section is its level.
  public init(
    part: NodePart = .section, depth: Int, marker: NodeMarker? = nil, heading: String? = nil, paragraphs: [String] = [], duties: [Duty] = []
  ) {
    self.part = part
    self.depth = depth
    self.marker = marker
    self.heading = heading
    self.paragraphs = paragraphs
    self.duties = Duty.set(duties)
  }

  /// The heading and each paragraph.
  var words: [String] { [heading ?? ""] + paragraphs }
}

/// A section's marker after repair.
public struct NodeMarker: Hashable, Sendable {
  /// As the author wrote it.
  public let style: NumberingStyle
  /// Nil for items behind dashes, which are counted by nobody.
  public let ordinal: Int?
  /// In the form of GB/T 9704-2012: `（十四）`.
  public let text: String

  /// A dash keeps no ordinal, whatever is given.
  public init(style: NumberingStyle, ordinal: Int?, text: String) {
    self.style = style
    self.ordinal = style == .dash ? nil : ordinal
    self.text = text
  }

  /// `2.1` and `3.1` are equal: what differs is the number of the section above. So are `第三部分` and `第三部 分`: a blank is no part of a number.
  public static func == (left: NodeMarker, right: NodeMarker) -> Bool {
    guard left.style == right.style, left.ordinal == right.ordinal else { return false }
    return left.style == .decimal || left.text == right.text || left.letters == right.letters
  }

  private var letters: [Unicode.Scalar] { text.unicodeScalars.filter { !$0.properties.isWhitespace } }

  /// Equal markers give equal hashes.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(style)
    hasher.combine(ordinal)
  }
}

/// One actor in one role, or the deadline of a role.
public struct Duty: Hashable, Sendable, Comparable {
  /// Who, or by when.
  public enum Item: Hashable, Sendable {
    /// The name of an actor, as written.
    case unit(String)
    /// By when, as written.
    case deadline(String)
  }

  /// As written: `责任科室`, `牵头`.
  public let role: String
  /// What the role comes to: 责任科室 and 责任单位 are both ``PlanSyntax/ResponsibilityKind/responsible``.
  public let kind: ResponsibilityKind
  /// The actor, or the deadline.
  public let item: Item

  /// The words of role and item are those of the text.
  public init(role: String, kind: ResponsibilityKind, item: Item) {
    self.role = role
    self.kind = kind
    self.item = item
  }

  /// The actor; nil for a deadline.
  public var unit: String? { if case .unit(let unit) = item { unit } else { nil } }
  /// The deadline as written; nil for an actor.
  public var deadline: String? { if case .deadline(let deadline) = item { deadline } else { nil } }

  /// By kind, role, then units before deadlines.
  public static func < (left: Duty, right: Duty) -> Bool { left.key < right.key }

  private var key: (UInt8, String, Int, String) {
    switch item {
    case .unit(let unit): (kind.rawValue, role, 0, unit)
    case .deadline(let deadline): (kind.rawValue, role, 1, deadline)
    }
  }

  static func set(_ duties: [Duty]) -> [Duty] {
    var result: [Duty] = []
    for duty in duties.sorted() where result.last != duty { result.append(duty) }
    return result
  }
}
