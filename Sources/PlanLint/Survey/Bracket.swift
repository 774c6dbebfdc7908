/// The brackets that stand about responsibility tags and markers, and which belongs to which.
enum Bracket {
  /// The one that closes what a bracket opens; nil for what opens nothing.
  static func closing(_ open: Unicode.Scalar) -> Unicode.Scalar? {
    switch open {
    case "（": "）"
    case "(": ")"
    case "〔": "〕"
    case "【": "】"
    case "［": "］"
    case "[": "]"
    default: nil
    }
  }

  /// The one that opens what a bracket closes; nil for what closes nothing.
  static func opening(_ close: Unicode.Scalar) -> Unicode.Scalar? {
    switch close {
    case "）": "（"
    case ")": "("
    case "〕": "〔"
    case "】": "【"
    case "］": "［"
    case "]": "["
    default: nil
    }
  }
}

extension Unicode.Scalar {
  var opensBracket: Bool { Bracket.closing(self) != nil }
  var closesBracket: Bool { Bracket.opening(self) != nil }
}
