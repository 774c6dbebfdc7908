import PlanSyntax

/// What a paragraph looks like, marker apart: the evidence for a marker of which little or nothing is left.
///
/// In a document whose items all end in a 责任科室 tag a tagged paragraph without a marker has lost it, and an untagged one is text.
struct Shape: Hashable {
  static let count = 24
  let index: Int

  private enum Form: Int {
    /// No sentence: a line of its own.
    case heading
    case shortSentence
    /// `加强领导。各单位要…`
    case shortRunIn
    case longRunIn
    case colon
    case long
  }

  /// Reads the first sentence, at most some hundred characters.
  static func of(_ text: ScannedText, passage index: Int, from textStart: UInt32) -> Shape {
    let passage = text.prose.passages[index]
    let contents = text.contents[index]
    let end = contents.tags.isEmpty ? passage.end : max(textStart, text.tags[Int(contents.tags.upperBound) - 1].start)
    let stop = Opening.read(text.prose.bytes.span, from: Int(textStart), to: Int(end), limit: 200).stop
    let length = Int(end) - Int(textStart)
    let form: Form
    switch stop {
    case .none: form = length <= 120 ? .heading : .long
    case .some(let stop):
      let head = stop.offset - Int(textStart)
      let isLast = stop.after >= Int(end)
      if stop.isColon {
        form = isLast ? .heading : .colon
      } else if isLast {
        form = head <= 90 ? .shortSentence : .long
      } else {
        form = head <= 66 ? .shortRunIn : head <= 120 ? .longRunIn : .long
      }
    }
    return Shape(index: form.rawValue * 4 + (contents.endsInTag ? 2 : 0) + (leadsList(text, index) ? 1 : 0))
  }

  /// The next paragraph is the first item of a list: `健全服务体系⏎（一）…`
  private static func leadsList(_ text: ScannedText, _ index: Int) -> Bool {
    guard index + 1 < text.contents.count, let first = text.contents[index + 1].starts.first else { return false }
    let start = text.starts[Int(first)]
    let surface = text.surfaces[Int(start.firstSurface)]
    return start.position == .paragraph && surface.value == 1 && Track.wholeStyle(of: surface) != nil
  }
}

/// For each track how much a shape speaks for a section, learnt from the document's own whole markers.
struct ShapeEvidence {
  private var table: [Float]

  /// Nothing known.
  static let none = ShapeEvidence(table: [])

  /// −ln P(shape | track) + ln P(shape | text), between −5 and 5: below 0 speaks for a section.
  func cost(_ shape: Shape, track: Int) -> Float { table.isEmpty ? 0 : table[track * Shape.count + shape.index] }

  var isEmpty: Bool { table.isEmpty }

  private init(table: [Float]) { self.table = table }

  /// - Parameters:
  ///   - sections: for each track, how many sections with whole markers have each shape.
  ///   - texts: how many passages without a marker have each shape.
  ///
  /// Form, tag and what follows are weighed apart, so that an unusual form does not hide a tag that all siblings have.
  init(sections: [[Int]], texts: [Int]) {
    let text = ShapeEvidence.weights(texts, Belief(forms: [0.12, 0.53, 0.55, 0.45, 0.25, 1.1], tagged: 0.35, leading: 0.25, of: 3))
    table = []
    for counts in sections {
      let section = ShapeEvidence.weights(counts, Belief(forms: [0.4, 0.25, 0.25, 0.2, 0.2, 0.2], tagged: 0.3, leading: 0.3, of: 1.5))
      for shape in 0..<Shape.count { table.append(min(5, max(-5, text[shape] - section[shape]))) }
    }
  }

  /// What is believed before anything is counted, in cases.
  private struct Belief {
    /// Of each form.
    let forms: [Float]
    /// Of a tag at the end, out of `total`.
    let tagged: Float
    /// Of a list that follows, out of `total`.
    let leading: Float
    let total: Float

    init(forms: [Float], tagged: Float, leading: Float, of total: Float) {
      self.forms = forms
      self.tagged = tagged
      self.leading = leading
      self.total = total
    }
  }

  /// ln P of each shape; its three sides are taken for independent.
  private static func weights(_ counts: [Int], _ belief: Belief) -> [Float] {
    let all = Float(counts.reduce(0, +))
    var tags: Float = 0
    var leads: Float = 0
    for shape in counts.indices {
      if shape & 2 != 0 { tags += Float(counts[shape]) }
      if shape & 1 != 0 { leads += Float(counts[shape]) }
    }
    let formTotal = all + belief.forms.reduce(0, +)
    let total = all + belief.total
    let tagged = [log((all - tags + belief.total - belief.tagged) / total), log((tags + belief.tagged) / total)]
    let leading = [log((all - leads + belief.total - belief.leading) / total), log((leads + belief.leading) / total)]
    return counts.indices.map { shape in
      let form = shape / 4
      let seen = Float(counts[form * 4..<form * 4 + 4].reduce(0, +))
      return log((seen + belief.forms[form]) / formTotal) + tagged[shape >> 1 & 1] + leading[shape & 1]
    }
  }

  /// Natural logarithm, good to five digits: the standard library has none without Foundation.
  static func log(_ value: Float) -> Float {
    guard value > 0 else { return -100 }
    let exponent = Float(value.exponent)
    let ratio = (value.significand - 1) / (value.significand + 1)
    let square = ratio * ratio
    return exponent * 0.693_147_2 + 2 * ratio * (1 + square * (1 / 3 + square * (1 / 5 + square * (1 / 7 + square / 9))))
  }

  /// e to a power.
  static func exp(_ value: Float) -> Float {
    var result: Float = 1
    let part = value / 64
    // (1 + x/n + …)^n by squaring six times.
    result = 1 + part + part * part / 2 + part * part * part / 6
    for _ in 0..<6 { result *= result }
    return result
  }
}
