/// Makes invisible characters visible, in dumps and test files.
public enum Escape {
  /// Writes control characters, blanks other than U+0020, zero-width characters and backslashes as `\u{A0}`.
  public static func invisible(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\\": result += "\\\\"
      case "\u{0}"..<"\u{20}", "\u{7F}"..."\u{A0}", "\u{AD}", "\u{1680}", "\u{2000}"..."\u{200F}", "\u{205F}", "\u{2028}"..."\u{202F}",
        "\u{2060}"..."\u{206F}",
        "\u{3000}", "\u{FEFF}":
        result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The reverse of ``invisible(_:)``; an unknown escape stays as it is.
  public static func visible(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      guard scalar == "\\", let next = rest.first else {
        result.append(scalar)
        continue
      }
      switch next {
      case "n": result.append("\n")
      case "r": result.append("\r")
      case "t": result.append("\t")
      case "\\": result.append("\\")
      case "u":
        let tail = rest.dropFirst()
        if tail.first == "{", let close = tail.firstIndex(of: "}"),
          let value = UInt32(String(tail[tail.index(after: tail.startIndex)..<close]), radix: 16), let decoded = Unicode.Scalar(value)
        {
          result.append(decoded)
          rest = rest[rest.index(after: close)...]
          continue
        }
        result.append("\\")
        continue
      default:
        result.append("\\")
        continue
      }
      rest.removeFirst()
    }
    return String(result)
  }
}
