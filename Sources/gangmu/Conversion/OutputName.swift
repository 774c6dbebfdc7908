/// The name of one file in an output folder.
struct OutputName: Hashable {
  let text: String
  /// Another input had the same name and came first.
  let isRenamed: Bool

  /// `plan.json` for `texts/plan.txt`; where that name is taken by another input, `plan-2.json`.
  ///
  /// The first input of a name keeps it; no two outputs have the same name, upper and lower case taken as one, since some
  /// file systems do. Which input gets which name depends on their order alone. Linear but for long runs of one name.
  static func assign(to inputs: [String], fileExtension: String) -> [OutputName] {
    let stems = inputs.map(stem)
    var taken: Set<String> = []
    let isFirst = stems.map { taken.insert($0.lowercased()).inserted }
    var next: [String: Int] = [:]
    return zip(stems, isFirst).map { stem, isFirst in
      if isFirst { return OutputName(text: "\(stem).\(fileExtension)", isRenamed: false) }
      var number = next[stem.lowercased(), default: 2]
      while !taken.insert("\(stem)-\(number)".lowercased()).inserted { number += 1 }
      next[stem.lowercased()] = number + 1
      return OutputName(text: "\(stem)-\(number).\(fileExtension)", isRenamed: true)
    }
  }

  /// The name of an input without folders and extension.
  private static func stem(_ input: String) -> String {
    if input == "-" { return "stdin" }
    let name = Directory.baseName(input)
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
    return String(name[..<dot])
  }
}
