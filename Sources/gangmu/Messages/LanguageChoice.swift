import PlanKit

/// Which language to speak.
enum LanguageChoice {
  /// The language that arguments ask for, though they be wrong otherwise; else that of the environment.
  static func language(_ arguments: [String], environment: (String) -> String?) -> MessageLanguage {
    let values = zip(arguments, arguments.dropFirst()).filter { $0.0 == "--lang" }.map(\.1)
    let joined = arguments.filter { $0.hasPrefix("--lang=") }.map { String($0.dropFirst("--lang=".count)) }
    return (values + joined).compactMap(MessageLanguage.init(rawValue:)).first ?? language(environment: environment)
  }

  /// The language of the environment, by the rule of POSIX: the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that is set and not empty decides. Where
  /// that is a country's and not `C`, a list in `LANGUAGE` comes before it, as for all programs of GNU.
  ///
  /// Chinese for `zh` in any country and script (`zh_CN.UTF-8`, `zh-Hans`), else English.
  static func language(environment: (String) -> String?) -> MessageLanguage {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(environment).first { !$0.isEmpty } ?? ""
    let own = name(locale)
    guard !["", "c", "posix"].contains(own), let list = environment("LANGUAGE") else { return own == "zh" ? .zh : .en }
    return list.split(separator: ":").map(name).compactMap(MessageLanguage.init(rawValue:)).first ?? (own == "zh" ? .zh : .en)
  }

  /// `zh` of `zh_CN.UTF-8`
  private static func name(_ locale: some StringProtocol) -> String { String(locale.lowercased().prefix { $0.isLetter }) }
}
