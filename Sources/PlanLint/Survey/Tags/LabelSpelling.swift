/// Labels of responsibility tags that are others misspelt.
enum LabelSpelling {
  /// What labels should be that are one of the others with a slip in it; that one is used more often, or by nearly all plans.
  ///
  /// - Parameter uses: how often each label stands in the document.
  static func misspellings(_ uses: [String: Int]) -> [String: String] {
    let sure = uses.keys.filter(RoleWords.begin).sorted()
    var result: [String: String] = [:]
    for (label, count) in uses where !RoleWords.begin(label) {
      result[label] =
        resembled(label, among: sure.filter { uses[$0, default: 0] > count })
        ?? (RoleWords.others.contains(label) ? nil : resembled(label, among: RoleWords.usual))
    }
    // `责任单位位`, once among many.
    let usual = sure.filter { uses[$0, default: 0] >= 3 }
    for (label, count) in uses where count == 1 && RoleWords.begin(label) {
      let scalars = Array(label.unicodeScalars)
      guard scalars.count <= 12,
        let role = (usual + RoleWords.usual).first(where: {
          isSlip(scalars, of: Array($0.unicodeScalars)) || isCut(scalars, of: Array($0.unicodeScalars))
        })
      else { continue }
      result[label] = role
    }
    // `责任草位` among `责任单位`: no role ends so.
    for (label, count) in uses where RoleWords.begin(label) && result[label] == nil && !RoleWords.endsInNoun(label) {
      let length = label.unicodeScalars.count
      let models = sure.filter { uses[$0, default: 0] > count && RoleWords.endsInNoun($0) && $0.unicodeScalars.count == length }
      result[label] =
        resembled(label, among: models) ?? (count == 1 && length == 4 ? resembled(label, among: RoleWords.usual) : nil)
    }
    return result
  }

  /// Whether a label is a role without its last character: `责任科`, `责任单`; `责任人` is a label as well.
  private static func isCut(_ label: [Unicode.Scalar], of role: [Unicode.Scalar]) -> Bool {
    label.count >= 3 && label.last != "人" && label == role.dropLast()
  }

  /// The role that words before a colon are, which were taken for no label: as of ``resembled(_:among:)``, and `责任单` as well.
  static func resembledByWords(_ words: String, among roles: [String]) -> String? {
    let scalars = Array(words.unicodeScalars)
    return resembled(words, among: roles) ?? roles.first { isCut(scalars, of: Array($0.unicodeScalars)) }
  }

  /// The role that a label is but for one character, or a slip.
  static func resembled(_ label: String, among roles: [String]) -> String? {
    let scalars = Array(label.unicodeScalars)
    guard (3...12).contains(scalars.count) else { return nil }
    return roles.first { role in
      let other = Array(role.unicodeScalars)
      guard other.count >= 4 else { return false }
      return other.count == scalars.count ? zip(other, scalars).count { $0 != $1 } == 1 : isSlip(scalars, of: other)
    }
  }

  /// Whether a label is a role with a character left out or written twice: `责单位`, `责任单位位`, `牵头单位单位`.
  private static func isSlip(_ label: [Unicode.Scalar], of role: [Unicode.Scalar]) -> Bool {
    if label.count == role.count + 2 { return label == role + role.suffix(2) }
    let (longer, shorter) = label.count > role.count ? (label, role) : (role, label)
    guard longer.count == shorter.count + 1 else { return false }
    let same = zip(longer, shorter).prefix { $0 == $1 }.count
    guard longer[(same + 1)...].elementsEqual(shorter[same...]) else { return false }
    // `责任科`, `责任人` are labels as well.
    return longer.count == label.count
      ? same > 0 && longer[same] == longer[same - 1] : "位门元室".unicodeScalars.contains(shorter[shorter.count - 1])
  }
}
