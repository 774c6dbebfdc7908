import PlanFormat
import PlanSyntax
import Testing

@testable import PlanExport

@Suite("JSON laid out for people")
struct JSONLayoutTests {
  @Test("What is laid out while it is written is compact JSON with line ends and blanks put in afterwards", arguments: [1, 5, 40])
  func plans(depth: Int) {
    for plan in [Sample.small, Sample.nested(depth)] {
      let compact = String(decoding: PlanJSON.bytes(plan), as: UTF8.self)
      #expect(String(decoding: PlanJSON.bytes(plan, style: .pretty), as: UTF8.self) == laidOut(compact))
    }
  }

  @Test("Keys that are known at run time, and objects and arrays without members")
  func keys() {
    let compact = #"{"a":[],"责任":{},"b":[3,4],"c":["{\"[",[1,2,3]],"d":{"e":0}}"#
    #expect(written(.compact) == compact)
    #expect(written(.pretty) == laidOut(compact))
  }

  private func written(_ style: ExportStyle) -> String {
    var json = JSONBytes(ByteWriter(), style: style, isWellFormed: true)
    json.open()
    json.member(#","a":"#)
    json.array()
    json.close("]")
    json.key(named: "责任")
    json.open()
    json.close("}")
    json.key(#","b":"#)
    json.numbers(3, 4)
    json.array(#","c":["#)
    json.comma()
    json.string(#"{"["#)
    json.comma()
    json.numbers([1, 2, 3])
    json.close("]")
    json.key(#","d":"#)
    json.open(#"{"e":"#)
    json.number(0)
    json.close("}")
    json.close("}")
    return String(decoding: json.bytes.take(), as: UTF8.self)
  }

  /// Compact JSON with one member a line, two blanks a level, arrays of numbers and what is empty on one line.
  private func laidOut(_ compact: String) -> String {
    let characters = Array(compact)
    var output = ""
    var depth = 0
    /// How many of the open brackets stay on their line.
    var flat = 0
    var isString = false
    var isEscaped = false
    for (index, character) in characters.enumerated() {
      if isString {
        output.append(character)
        if character == "\"", !isEscaped { isString = false }
        isEscaped = character == "\\" && !isEscaped
        continue
      }
      switch character {
      case "[", "{":
        output.append(character)
        if flat > 0 || "]}".contains(characters[index + 1]) || characters[index + 1].isNumber {
          flat += 1
        } else {
          depth += 1
          output += "\n" + String(repeating: "  ", count: depth)
        }
      case "]", "}":
        if flat > 0 {
          flat -= 1
        } else {
          depth -= 1
          output += "\n" + String(repeating: "  ", count: depth)
        }
        output.append(character)
      case ",": output += flat > 0 ? ", " : ",\n" + String(repeating: "  ", count: depth)
      case ":": output += ": "
      default:
        output.append(character)
        isString = character == "\""
      }
    }
    return output
  }
}
