/// Writes responsibility tags, in one manner a document.
struct TagWriter {
  private enum Manner: CaseIterable {
    /// `（责任科室：办公室、人事科）`
    case offices
    /// `（责任单位：市水利局、市司法局等）`
    case units
    /// `（牵头单位：市水利局，配合单位：市司法局、各区、县级市）`
    case leadAndSupport
    /// `（市水利局牵头，市司法局配合）`
    case verbs
    /// `〔责任单位：市水利局；2023年12月底前〕`
    case shellBrackets
  }

  private let manner: Manner
  private let isHalfWidth: Bool

  init(isHalfWidth: Bool, using random: inout SeededGenerator) {
    manner = random.pick(Manner.allCases)
    self.isHalfWidth = isHalfWidth
  }

  func tag(using random: inout SeededGenerator) -> String {
    let units = random.sample(random.number(in: 1...4), of: manner == .offices ? PhraseBook.offices : PhraseBook.units)
    let all = units.joined(separator: "、")
    let rest = units.dropFirst().joined(separator: "、")
    switch manner {
    case .offices: return bracketed("责任科室：" + all)
    case .units: return bracketed("责任单位：" + all + (random.chance(0.2) ? "等" : ""))
    case .leadAndSupport: return bracketed("牵头单位：" + units[0] + (rest.isEmpty ? "" : "，配合单位：" + rest))
    case .verbs: return bracketed(units[0] + "牵头" + (rest.isEmpty ? "负责" : "，" + rest + "配合"))
    case .shellBrackets: return "〔责任单位：" + all + (random.chance(0.3) ? "；2023年12月底前" : "") + "〕"
    }
  }

  private func bracketed(_ text: String) -> String {
    isHalfWidth ? "(" + String(text.map { $0 == "：" ? ":" : $0 == "，" ? "," : $0 }) + ")" : "（" + text + "）"
  }
}
