import PlanParser
import PlanSyntax

/// What must hold of every plan, whatever the bytes. An audit lists what does not.
struct PlanAudit {
  let plan: Plan
  private let found = FaultList()

  /// The faults of a plan; none where all is well. Linear but for a sort.
  static func faults(of plan: Plan) -> [String] {
    let audit = PlanAudit(plan: plan)
    audit.checkTokens()
    // The others look bytes up through the tokens.
    guard audit.found.faults.isEmpty else { return audit.found.faults }
    audit.checkTrivia()
    audit.checkOwners()
    audit.checkTree()
    audit.checkMarkers()
    audit.checkParagraphs()
    audit.checkResponsibilities()
    audit.checkNumbering()
    return audit.found.faults
  }

  init(plan: Plan) { self.plan = plan }

  /// Notes a fault where a condition does not hold; the first hundred are enough.
  func expect(_ condition: Bool, _ fault: @autoclosure () -> String) {
    if !condition, found.faults.count < 100 { found.faults.append(fault()) }
  }

  /// Invariant 1: every byte in exactly one token, in order.
  private func checkTokens() {
    let count = UInt32(plan.source.bytes.count)
    expect(plan.tokens.first?.start ?? count == 0, "the first token begins at \(plan.tokens.first.map { "\($0.start)" } ?? "none")")
    var last: UInt32 = 0
    for (index, token) in plan.tokens.enumerated() {
      expect(
        token.start >= last && token.start <= count, "token \(index) \(token.kind) begins at \(token.start), the one before at \(last)")
      last = token.start
    }
    guard found.faults.isEmpty else { return }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(plan.source.bytes.count)
    for index in plan.tokens.indices { bytes += plan.source.bytes[plan.span(ofToken: index).range] }
    expect(bytes == plan.source.bytes, "the tokens do not give the source back")
  }

  /// Trivia hides no text, and only lost pieces are empty.
  private func checkTrivia() {
    for index in plan.tokens.indices {
      let kind = plan.tokens[index].kind
      let bytes = plan.source.bytes[plan.span(ofToken: index).range]
      switch kind {
      case .byteOrderMark: expect(index == 0 && Array(bytes) == [0xEF, 0xBB, 0xBF], "token \(index) is no byte order mark")
      case .lineBreak, .softBreak, .blank, .markerBlank:
        expect(Self.isInvisible(bytes), "\(kind) token \(index) holds “\(String(decoding: bytes, as: UTF8.self))”")
      default: break
      }
      if bytes.isEmpty { expect(kind.isMarkerPiece && kind != .markerBlank || kind == .headingStop, "\(kind) token \(index) is empty") }
    }
  }

  /// Line ends, blanks of every width, zero-width characters.
  private static func isInvisible(_ bytes: ArraySlice<UInt8>) -> Bool {
    String(decoding: bytes, as: UTF8.self).unicodeScalars.allSatisfy { scalar in
      scalar.properties.isWhitespace || [0xAD, 0xFEFF].contains(scalar.value) || (0x200B...0x200F).contains(scalar.value)
        || (0x202A...0x202E).contains(scalar.value) || (0x2060...0x2069).contains(scalar.value)
    }
  }

  /// What lost its last trace is inferred; what was restored or inferred says how sure it is; only the unresolved has no number.
  private func checkMarkers() {
    for (index, section) in plan.sections.enumerated() {
      let marker = section.marker
      let name = "section \(index) (\(marker.status.name) “\(plan.written(marker))”)"
      expect((marker.ordinal == nil) == (marker.status == .unresolved), "\(name) has ordinal \(marker.ordinal?.description ?? "none")")
      // Of one that is unresolved there may be nothing either, where several paragraphs may have lost the marker.
      let isEmpty = plan.writtenSpan(marker).isEmpty
      expect(
        isEmpty == (marker.status == .inferred) || isEmpty && marker.status == .unresolved,
        "\(name) has \(plan.writtenSpan(marker).count) bytes")
      expect(marker.candidates.isEmpty == (marker.status != .unresolved), "\(name) has \(marker.candidates.count) candidates")
      expect(Set(marker.candidates).count == marker.candidates.count, "\(name) has a candidate twice")
      expect(
        marker.confidence <= 100 && (marker.confidence == 100) == (marker.status == .written), "\(name) has confidence \(marker.confidence)"
      )
      if marker.status == .written, marker.style.definition.numerals != .none {
        expect(marker.writtenOrdinal == marker.ordinal, "\(name) has another written ordinal")
      }
      if marker.status == .written, marker.components > 1 {
        let (text, written) = (plan.markerText(ofSection: index), plan.written(marker))
        let spelled = Self.numbers(text)
        expect(spelled == Self.numbers(written) || spelled == Self.numbers(written, blanksPart: true), "\(name) is spelled “\(text)”")
      }
      expect(marker.components == 1 || marker.style == .decimal && marker.components > 1, "\(name) has \(marker.components) components")
      expect(marker.tokens.range.allSatisfy { isPieceOrTrivia(plan.tokens[$0].kind) }, "\(name) holds other tokens")
    }
  }

  /// The numbers that a text's digits spell, whatever stands between them; blanks part no digits, but where one stands in a point's place: `2 3`.
  private static func numbers(_ text: String, blanksPart: Bool = false) -> [Int] {
    var numbers: [Int] = []
    var isInside = false
    for character in text where blanksPart || !character.isWhitespace {
      let digit = character.wholeNumberValue
      if let digit { numbers.append(isInside ? numbers.removeLast() * 10 + digit : digit) }
      isInside = digit != nil
    }
    return numbers
  }

  private func isPieceOrTrivia(_ kind: TokenKind) -> Bool { kind.isMarkerPiece || kind.isTrivia }
}

/// Faults as they are found; checks that look at the plan while they write need a place outside it.
private final class FaultList {
  var faults: [String] = []
}
