import PlanSyntax

/// What stands between the values of sections, paragraphs and responsibilities, as bytes made once: these are written for every few dozen bytes
/// of text, and taking them from string literals each time would cost as much as the text.
enum JSONPiece {
  static let id = Array(#"{"id":""#.utf8)
  static let level = Array(#"","level":"#.utf8)
  static let ordinal = Array(#","ordinal":"#.utf8)
  static let marker = Array(#","marker":{"text":"#.utf8)
  static let headingStop = Array(#","headingStop":{"status":"missing","confidence":"#.utf8)
  static let written = Array(#","written":"#.utf8)
  static let heading = Array(#"},"heading":"#.utf8)
  static let paragraphs = Array(#","paragraphs":["#.utf8)
  static let responsibilities = Array(#"],"responsibilities":["#.utf8)
  static let sections = Array(#"],"sections":["#.utf8)
  static let sectionLine = Array(#"],"line":"#.utf8)

  static let text = Array(#"{"text":"#.utf8)
  static let line = Array(#","line":"#.utf8)
  static let span = Array(#","span":["#.utf8)
  static let null = Array("null".utf8)

  static let role = Array(#"{"role":"#.utf8)
  static let deadline = Array(#"],"deadline":"#.utf8)
  static let tagText = Array(#","text":"#.utf8)

  static func style(_ style: NumberingStyle, _ status: MarkerStatus) -> [UInt8] {
    styles[Int(style.rawValue) * MarkerStatus.allCases.count + Int(status.rawValue)]
  }

  static func units(_ kind: ResponsibilityKind) -> [UInt8] { kinds[Int(kind.rawValue)] }

  // Raw values count the cases from 0.
  private static let styles = NumberingStyle.allCases.flatMap { style in
    MarkerStatus.allCases.map { status in Array(#","style":"\#(style.name)","status":"\#(status.name)","confidence":"#.utf8) }
  }
  private static let kinds = ResponsibilityKind.allCases.map { Array(#","kind":"\#($0.name)","units":["#.utf8) }
}
