import PlanSyntax

/// Tags of one section with nothing between them, for which a deadline stands in a tag of its own: one tag of several pieces.
///
/// ```
/// 牵头单位：市数据局
/// 责任单位：市财政局
/// 完成时限：6月底前
/// ```
///
/// So are `（责任单位：市数据局）（完成时限：6月底前）`. The deadline holds for all roles of the block, as it does where one bracket encloses them, and the
/// span of each reaches from its own piece to the deadline's, or from that to its own. A tag that gives a deadline of its own is no part of a block, and
/// ends it; but what a label says at the end of the last one, `责任单位：市财政局。完成时限：6月底前`, is said of them all.
struct TagBlock {
  /// Indices of its roles, the last of those found so far. A deadline that no role stands before holds the place of the first.
  private var roles: Range<Int>
  let isOutside: Bool
  private var deadline: Piece?
  /// Nobody has the deadline yet.
  private(set) var isPlaceholder: Bool
  /// Behind its last token.
  private(set) var endToken: Int

  /// A deadline, and the tag that gives it.
  struct Piece {
    let deadline: Span
    let tag: Span
    let line: Int
  }

  /// - Parameters:
  ///   - roles: those of the tag that it begins with, which have no deadline; or the one that has nothing but a deadline.
  ///   - endToken: behind the tag's last token.
  init(_ roles: Range<Int>, in found: [Responsibility], isOutside: Bool, endToken: Int) {
    let first = found[roles.lowerBound]
    self.roles = roles
    self.isOutside = isOutside
    self.endToken = endToken
    deadline = first.deadline.map { Piece(deadline: $0, tag: first.span, line: first.line) }
    isPlaceholder = deadline != nil
  }

  var hasDeadline: Bool { deadline != nil }

  /// Takes a deadline that stands behind its roles, which have none.
  mutating func take(_ deadline: Piece, endToken: Int) {
    self.deadline = deadline
    self.endToken = endToken
  }

  /// Takes more roles.
  mutating func take(_ more: Range<Int>, endToken: Int) {
    roles = roles.lowerBound..<more.upperBound
    isPlaceholder = false
    self.endToken = endToken
  }

  /// Takes more units of its last role.
  mutating func takeUnits(endToken: Int) { self.endToken = endToken }

  /// Gives the deadline to the roles. Once for each block.
  func close(_ found: inout [Responsibility]) {
    guard let deadline, !isPlaceholder else { return }
    for index in roles {
      let role = found[index]
      found[index] = Responsibility(
        role: role.role, kind: role.kind, units: role.units, deadline: deadline.deadline,
        span: Span(start: min(role.span.start, deadline.tag.start), end: max(role.span.end, deadline.tag.end)),
        line: min(role.line, deadline.line))
    }
  }
}
